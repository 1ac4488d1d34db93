package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a part of a policy as one Drools decision table in CSV. Nothing of the officers' text goes in but words of closed lists, so no cell can
 * become code. Every row has a condition on the part, since Drools drops a row without any; its action only records the row's number.
 */
final class DroolsSheet {

    private static final String RULE_SET = "org.patchwork.rules.generated";
    /** The dots make Drools take the cells for one merged cell, so that all conditions are of one and the same situation. */
    private static final String ONE_PATTERN = "$situation : Situation...";
    private static final int MARGIN = 1;
    private final StringBuilder csv = new StringBuilder();
    private int row;

    private DroolsSheet() {
    }

    /** Of the tables of one part; the rows bear the numbers that they have among the rows of all tables. */
    static String of(List<DecisionTable> tables, Part part) {
        DroolsSheet sheet = new DroolsSheet();
        sheet.line(List.of("RuleSet", RULE_SET));
        sheet.line(List.of("Import", Situation.class.getName()));
        for (DecisionTable table : tables) {
            if (table.part() == part) {
                sheet.table(table);
            } else {
                sheet.row += table.rows().size();
            }
        }
        return sheet.csv.toString();
    }

    private void table(DecisionTable table) {
        int conditions = table.columns().size() + 1;
        line(List.of());
        line(List.of("RuleTable " + identifier(table.name())));
        List<String> kinds = new ArrayList<>(Collections.nCopies(conditions, "CONDITION"));
        kinds.add("ACTION");
        line(kinds);
        line(Collections.nCopies(conditions, ONE_PATTERN));
        List<String> snippets = new ArrayList<>(List.of("part == $param"));
        table.columns().forEach(column -> snippets.add(column.property() + " in ($param)"));
        snippets.add("$situation.matched($param);");
        line(snippets);
        List<String> labels = new ArrayList<>(List.of("part"));
        table.columns().forEach(column -> labels.add(column.heading()));
        labels.add("row");
        line(labels);
        table.rows().forEach(decision -> row(table, decision));
    }

    private void row(DecisionTable table, DecisionRow decision) {
        List<String> cells = new ArrayList<>(List.of(quoted(table.part().name())));
        decision.conditions().forEach(condition -> cells.add(condition.any() ? ""
                : condition.words().stream().map(DroolsSheet::quoted).collect(Collectors.joining(", "))));
        cells.add(Integer.toString(row++));
        line(cells);
    }

    /** A table's name as Drools takes it: 44-outcome-sensitive.csv becomes Table_44_outcome_sensitive. */
    private static String identifier(String fileName) {
        return "Table_" + fileName.replace(".csv", "").replace('-', '_');
    }

    private static String quoted(String word) {
        return '"' + word + '"';
    }

    private void line(List<String> cells) {
        csv.append(",".repeat(MARGIN))
                .append(cells.stream().map(cell -> quoted(cell.replace("\"", "\"\""))).collect(Collectors.joining(",")))
                .append('\n');
    }
}
