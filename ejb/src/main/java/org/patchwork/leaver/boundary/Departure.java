package org.patchwork.leaver.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.directory.boundary.Duties;

/**
 * Somebody who leaves, and what they leave behind, as far as their manager may see it.
 *
 * @param leftOn first day on which they work here no longer; null while nobody has said that they leave
 * @param left   whether that day has come
 * @param work   involvements that go on and that the manager is shown in full, by the child's name; the page says that others may not be
 *               shown whether there are any or not
 * @param duties what else is to be handed over; says nothing of any child
 */
public record Departure(UUID practitionerId, String name, LocalDate leftOn, boolean left, List<Item> work, Duties duties) {

    public Departure {
        work = List.copyOf(work);
    }

    /**
     * Work with one child.
     *
     * @param roleName  in the manager's language
     * @param subject   CHILD, PARENT, SIBLING or OTHER_ADULT: whose service it is
     * @param colleagues of the same team who may go on with it, by name; empty when nobody may
     */
    public record Item(UUID involvementId, UUID childId, String childName, String roleName, String subject, LocalDate since, boolean lead,
                       List<Colleague> colleagues) {

        public Item {
            colleagues = List.copyOf(colleagues);
        }
    }

    /** Somebody who may take over. */
    public record Colleague(UUID id, String name) {
    }
}
