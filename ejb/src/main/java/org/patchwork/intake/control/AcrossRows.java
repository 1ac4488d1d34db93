package org.patchwork.intake.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.ImportKind;

/** Holds the rows of a file against each other: nobody twice, one number one date of birth, no two periods at once. */
final class AcrossRows {

    private static final List<ImportColumn> NUMBERS = List.of(ImportColumn.NHS_NUMBER, ImportColumn.UPN);

    private AcrossRows() {
    }

    static void check(ImportKind kind, List<ImportRow> rows) {
        switch (kind) {
            case PRACTITIONERS -> once(rows, ImportColumn.EMAIL);
            case CHILDREN -> {
                oneDate(rows, ImportColumn.DATE_OF_BIRTH);
                NUMBERS.forEach(number -> once(rows, number));
            }
            case INVOLVEMENTS -> {
                oneDate(rows, ImportColumn.CHILD_DATE_OF_BIRTH);
                periods(rows);
            }
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private static void once(List<ImportRow> rows, ImportColumn column) {
        Map<String, Integer> seen = new HashMap<>();
        for (ImportRow row : rows) {
            Integer first = row.value(column) == null ? null : seen.putIfAbsent(row.value(column), row.line());
            if (first != null) {
                row.wrong(column, ImportFault.TWICE, first.toString());
            }
        }
    }

    /** Two dates for one number: which is right is not tried out, so neither row is taken. */
    private static void oneDate(List<ImportRow> rows, ImportColumn date) {
        for (ImportColumn number : NUMBERS) {
            Map<String, ImportRow> first = new HashMap<>();
            for (ImportRow row : rows) {
                if (row.value(number) == null || row.value(date) == null) {
                    continue;
                }
                ImportRow other = first.putIfAbsent(row.value(number), row);
                if (other != null && !row.value(date).equals(other.value(date))) {
                    row.wrong(date, ImportFault.OTHER_DATE, Integer.toString(other.line()));
                    if (other.faults().stream().noneMatch(fault -> fault.fault() == ImportFault.OTHER_DATE)) {
                        other.wrong(date, ImportFault.OTHER_DATE, Integer.toString(row.line()));
                    }
                }
            }
        }
    }

    private static void periods(List<ImportRow> rows) {
        Map<String, List<ImportRow>> together = new HashMap<>();
        for (ImportRow row : rows) {
            if (row.sound()) {
                NUMBERS.stream().filter(number -> row.value(number) != null).findFirst().ifPresent(number -> together
                        .computeIfAbsent(row.value(ImportColumn.PRACTITIONER_EMAIL) + '|' + row.value(number), any -> new ArrayList<>()).add(row));
            }
        }
        together.values().forEach(AcrossRows::inTurn);
    }

    /** In the order of their first days each must begin after the one before it has ended. */
    private static void inTurn(List<ImportRow> same) {
        same.sort(Comparator.comparing((ImportRow row) -> row.value(ImportColumn.STARTED_ON)).thenComparing(ImportRow::line));
        ImportRow last = null;
        for (ImportRow row : same) {
            if (last != null && !after(row, last)) {
                row.wrong(ImportColumn.STARTED_ON, ImportFault.OVERLAPS_ROW, Integer.toString(last.line()));
            } else {
                last = row;
            }
        }
    }

    private static boolean after(ImportRow later, ImportRow earlier) {
        String end = earlier.value(ImportColumn.ENDED_ON);
        return end != null && later.value(ImportColumn.STARTED_ON).compareTo(end) > 0;
    }
}
