package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of a decision table, as its officer wrote it.
 *
 * @param table      such as {@code 44-outcome-sensitive.csv}
 * @param line       the heading is line 1
 * @param ruleId     {@code -} for a row that opens the gate
 * @param conditions in the order of the columns
 * @param result     what the row gives, such as HIDE
 */
public record PolicyRow(String table, int line, String ruleId, List<Cell> conditions, String result, String reasonCode,
                        String legalBasis, String source, String owner, LocalDate agreed) implements Serializable {

    public PolicyRow {
        conditions = List.copyOf(conditions);
    }

    /** A condition under its heading. */
    public record Cell(String heading, String text) implements Serializable {
    }
}
