package org.patchwork.policy.boundary;

import java.util.List;
import java.util.UUID;

/**
 * What became of a workbook.
 *
 * @param draft   that it was meant for; null when it was to begin one and could not be taken
 * @param taken   whether it is the draft's content now; false leaves the draft as it was
 * @param changed whether the draft says anything else than before
 * @param faults  all that is wrong with it, by sheet (table), row (line) and cell (column); what was taken may have some too
 */
public record WorkbookTaken(UUID draft, boolean taken, boolean changed, List<PolicyFault> faults) {

    public WorkbookTaken {
        faults = List.copyOf(faults);
    }
}
