package org.patchwork.network.boundary;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.sharing.boundary.PlanHistory.Period;

/**
 * The plans under which a child was and is helped, for one viewer.
 *
 * @param known    whether this viewer may know of plans; else all the rest says nothing
 * @param current  the plan that runs; null when there is none
 * @param past     those that have ended, the latest first
 * @param mayBegin codes of the plans that the viewer may enter
 * @param mayEnd   whether the viewer may end the one that runs, and name its core group
 * @param team     who works with the child, as far as the viewer is shown in full
 */
public record ChildPlan(UUID child, String childName, boolean known, Period current, List<Period> past, List<String> mayBegin, boolean mayEnd,
                       List<Member> team) {

    /** One of the team, and whether they are named in the plan. */
    public record Member(UUID involvementId, String name, String roleName, String organisationName, boolean core) {
    }

    /** @return those who are named in the plan */
    public List<Member> coreGroup() {
        return team.stream().filter(Member::core).toList();
    }

    /** @return the ids of all of the team */
    public Set<UUID> teamIds() {
        return team.stream().map(Member::involvementId).collect(Collectors.toSet());
    }
}
