package org.patchwork.policy.boundary;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * How one version differs from another.
 *
 * @param tables    those in which anything differs, scenarios among them
 * @param compared  whether decisions could be compared; false while one of the two cannot be proved
 * @param decisions what is decided otherwise, those of most combinations of facts first
 */
public record PolicyChanges(List<TableChange> tables, boolean compared, List<DecisionChange> decisions) {

    public PolicyChanges {
        tables = List.copyOf(tables);
        decisions = List.copyOf(decisions);
    }

    /** What happened to a table or a row. */
    public enum Kind { ADDED, REMOVED, CHANGED, MOVED }

    /** A table, with the rows of it that differ. */
    public record TableChange(String table, Kind kind, List<String> columnsAdded, List<String> columnsRemoved, List<RowChanged> rows) {
    }

    /** A row; line and sentence before or after are 0 and empty when it was not or is not there. */
    public record RowChanged(Kind kind, int lineBefore, int lineAfter, List<CellChanged> cells, String sentenceBefore, String sentenceAfter) {
    }

    /** A cell. */
    public record CellChanged(String heading, String before, String after) {
    }

    /** Combinations of facts that are decided otherwise, with one of them. */
    public record DecisionChange(String before, String ruleBefore, String after, String ruleAfter, BigInteger combinations,
                                 Map<String, String> example) {
    }

    /** How many rows differ. */
    public int rows() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
