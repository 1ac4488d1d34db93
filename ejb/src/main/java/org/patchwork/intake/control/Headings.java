package org.patchwork.intake.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.RowFault;

/**
 * The first row of a file: which column is which.
 *
 * @param written as they stand in the file
 * @param columns in the file's order; null for one that is passed over
 */
record Headings(List<String> written, List<ImportColumn> columns) {

    /** The last column of a file of rejected rows; passed over when that file comes back mended. */
    static final String REASON = "reason";

    /** @throws Unreadable with every heading that is unknown, twice, empty or missing */
    static Headings of(ImportKind kind, ListFile file) throws Unreadable {
        List<String> first = file.rows().isEmpty() ? List.of() : file.rows().get(0);
        List<RowFault> faults = new ArrayList<>();
        List<ImportColumn> columns = new ArrayList<>();
        Map<ImportColumn, Integer> seen = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < first.size(); i++) {
            String heading = first.get(i).strip();
            ImportColumn column = kind.columns().stream().filter(one -> one.heading().equals(plain(heading))).findFirst().orElse(null);
            columns.add(column);
            if (heading.isEmpty()) {
                faults.add(fault(file, i, ImportFault.HEADING_EMPTY, "", ""));
            } else if (column == null && !plain(heading).equals(REASON)) {
                faults.add(fault(file, i, ImportFault.HEADING_UNKNOWN, shown(heading),
                        Likeness.nearest(plain(heading), kind.columns().stream().map(ImportColumn::heading).toList())));
            } else if (column != null && seen.put(column, i) != null) {
                faults.add(fault(file, i, ImportFault.HEADING_TWICE, column.heading(), ""));
            }
        }
        kind.columns().stream().filter(column -> kind.requires(column) && !seen.containsKey(column))
                .forEach(column -> faults.add(missing(file, column)));
        if (kind.namesChildren() && !seen.containsKey(ImportColumn.NHS_NUMBER) && !seen.containsKey(ImportColumn.UPN)) {
            faults.add(missing(file, ImportColumn.NHS_NUMBER));
        }
        if (!faults.isEmpty()) {
            throw new Unreadable(faults);
        }
        return new Headings(first.stream().map(String::strip).toList(), columns);
    }

    private static RowFault fault(ListFile file, int column, ImportFault fault, String value, String suggestion) {
        return new RowFault(file.sheet(), 1, letters(column), value, fault, value, suggestion, null);
    }

    private static RowFault missing(ListFile file, ImportColumn column) {
        return new RowFault(file.sheet(), 1, "", column.heading(), ImportFault.HEADING_MISSING, column.heading(), "", null);
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** Where a column is in the file; -1 when the file has none. */
    int indexOf(ImportColumn column) {
        return columns.indexOf(column);
    }

    /** A column as a spreadsheet names it: A to Z, AA and so on. */
    static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + letters(column % 26);
    }

    /** What a file says, for a page: short, and without what could act there. */
    static String shown(String text) {
        String some = text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
        return some.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
