package org.patchwork.sharing.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The plans under which a child was and is helped, for those who may know.
 *
 * @param known     whether the viewer supports the child, or enquires under a statutory power; else all the rest says nothing
 * @param periods   the latest first; empty when there was none, or the viewer may not know
 * @param coreGroup those of the involvements shown to the viewer that are named in the plan; empty as above
 */
public record PlanHistory(boolean known, List<Period> periods, Set<UUID> coreGroup) {

    public PlanHistory {
        periods = List.copyOf(periods);
        coreGroup = Set.copyOf(coreGroup);
    }

    /**
     * One plan.
     *
     * @param planCode EARLY_HELP, CIN, CP, LAC, CARE_LEAVER
     * @param from     first day
     * @param to       last day; null while it runs
     */
    public record Period(UUID id, String planCode, LocalDate from, LocalDate to) {

        public boolean runsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }
}
