package org.patchwork.objection.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.StubRecord;

/**
 * How one stands to a child, and what may be said against showing it.
 *
 * @param child   name and year of birth
 * @param own     the caller's own involvements that have not ended, mostly one; empty when there are none
 * @param managed those of people whom the caller manages that the caller is shown in full, or has marked
 */
public record MyInvolvement(StubRecord child, List<Item> own, List<Item> managed) {

    public MyInvolvement {
        own = List.copyOf(own);
        managed = List.copyOf(managed);
    }

    /**
     * One of them.
     *
     * @param who      whose it is
     * @param roleName in the caller's language
     * @param subject  CHILD, PARENT, SIBLING, OTHER_ADULT: whose service it is
     * @param marked   whether others do not see the role
     * @param disputed whether the caller says that it is none; not settled yet
     * @param pending  whether an objection waits to be decided
     * @param upheld   whether an objection was upheld
     */
    public record Item(UUID id, String who, String roleName, String subject, LocalDate since, boolean marked, boolean disputed, boolean pending,
                       boolean upheld) {

        /** Whether others are shown it at the moment as the policy says, neither disputed nor objected to. */
        public boolean free() {
            return !disputed && !pending && !upheld;
        }
    }
}
