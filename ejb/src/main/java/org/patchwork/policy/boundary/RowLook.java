package org.patchwork.policy.boundary;

import java.util.List;

/**
 * What would come of a change to a row.
 *
 * @param sentence the row in plain words; empty when it has none
 * @param faults   of this row alone
 */
public record RowLook(String sentence, List<PolicyFault> faults) {

    public RowLook {
        faults = List.copyOf(faults);
    }
}
