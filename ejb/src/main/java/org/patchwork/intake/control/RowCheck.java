package org.patchwork.intake.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.ImportKind;

/** Checks rows one by one, by themselves: every cell against its column, and all cells of a row together. */
final class RowCheck {

    private static final int LONGEST_NAME = 100;
    private static final int DAYS_AHEAD = 90;
    private static final int YEARS_BACK = 26;
    private static final int YEARS_AHEAD = 30;
    private static final int OLDEST = 26;

    private final ImportKind kind;
    private final Headings headings;
    private final LocalDate today;
    /** Codes of roles by code and by name, in small letters. */
    private final Map<String, String> roles = new HashMap<>();
    private final List<String> roleNames = new ArrayList<>();

    /** @param roles names by code */
    RowCheck(ImportKind kind, Headings headings, LocalDate today, Map<String, String> roles) {
        this.kind = kind;
        this.headings = headings;
        this.today = today;
        roles.forEach((code, name) -> {
            this.roles.put(code.toLowerCase(Locale.ROOT), code);
            this.roles.put(name.toLowerCase(Locale.ROOT), code);
            roleNames.add(name);
        });
    }

    /** The row with what its cells mean, and with everything that is wrong with them. */
    ImportRow row(int line, List<String> cells) {
        ImportRow row = new ImportRow(line, cells);
        for (int i = headings.columns().size(); i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.wrong(null, ImportFault.TOO_MANY_CELLS, Integer.toString(headings.columns().size()));
                break;
            }
        }
        for (int i = 0; i < headings.columns().size(); i++) {
            if (headings.columns().get(i) != null) {
                ImportColumn column = headings.columns().get(i);
                String cell = i < cells.size() ? plain(cells.get(i).strip()) : "";
                cell(row, column, column == ImportColumn.ADDRESS ? CellForms.oneLine(cell) : cell);
            }
        }
        if (kind.namesChildren() && unsaid(row, ImportColumn.NHS_NUMBER) && unsaid(row, ImportColumn.UPN)) {
            row.wrong(null, ImportFault.NO_NUMBER, "");
        }
        order(row, ImportColumn.STARTED_ON, ImportColumn.ENDED_ON);
        return row;
    }

    /** An apostrophe that keeps a spreadsheet from taking the cell for a formula, as our own files have it, is no part of it. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }

    private static boolean unsaid(ImportRow row, ImportColumn column) {
        return row.value(column) == null && row.faults().stream().noneMatch(fault -> fault.column() == column);
    }

    private void cell(ImportRow row, ImportColumn column, String cell) {
        if (cell.isEmpty()) {
            if (kind.requires(column)) {
                row.wrong(column, ImportFault.MISSING, "");
            }
            return;
        }
        try {
            if (cell.codePoints().anyMatch(RowCheck::odd)) {
                throw new CellWrong(ImportFault.ODD_CHARACTER);
            }
            row.put(column, normal(column, cell));
        } catch (CellWrong wrong) {
            row.wrong(column, wrong.fault(), Headings.shown(cell), wrong.suggestion());
        }
    }

    private static boolean odd(int sign) {
        return Character.isISOControl(sign) || sign == '\uFFFD' || Character.getType(sign) == Character.FORMAT || Character.getType(sign) == Character.SURROGATE;
    }

    private String normal(ImportColumn column, String cell) throws CellWrong {
        return switch (column) {
            case GIVEN_NAME, FAMILY_NAME, KNOWN_AS, TEAM, SERVICE -> name(cell);
            case DATE_OF_BIRTH, CHILD_DATE_OF_BIRTH -> between(cell, today.minusYears(OLDEST), today, ImportFault.IN_THE_FUTURE);
            case STARTED_ON, ENDED_ON, LEFT_ON -> between(cell, today.minusYears(YEARS_BACK), today.plusDays(DAYS_AHEAD), ImportFault.TOO_FAR_AHEAD);
            case TRAINING_VALID_TO, CHECKS_VALID_TO -> between(cell, today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD), ImportFault.TOO_FAR_AHEAD);
            case NHS_NUMBER -> CellForms.nhsNumber(cell);
            case UPN -> CellForms.upn(cell);
            case EMAIL, PRACTITIONER_EMAIL -> CellForms.email(cell);
            case PHONE, SAFE_PHONE -> CellForms.phone(cell);
            case WORKING_DAYS -> CellForms.week(cell);
            case ROLE -> role(cell);
            case ADDRESS -> CellForms.address(cell);
            case POSTCODE -> CellForms.postcode(cell);
        };
    }

    private static String name(String cell) throws CellWrong {
        if (cell.length() > LONGEST_NAME) {
            throw new CellWrong(ImportFault.TOO_LONG);
        }
        return cell.replaceAll("\\s+", " ");
    }

    private static String between(String cell, LocalDate first, LocalDate last, ImportFault after) throws CellWrong {
        LocalDate day = CellForms.day(cell);
        if (day.isBefore(first)) {
            throw new CellWrong(ImportFault.TOO_LONG_AGO);
        }
        if (day.isAfter(last)) {
            throw new CellWrong(after);
        }
        return day.toString();
    }

    private String role(String cell) throws CellWrong {
        String code = roles.get(cell.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (code == null) {
            throw new CellWrong(ImportFault.UNKNOWN_ROLE, Likeness.nearest(cell, roleNames));
        }
        return code;
    }

    private static void order(ImportRow row, ImportColumn first, ImportColumn last) {
        String from = row.value(first);
        String to = row.value(last);
        if (from != null && to != null && to.compareTo(from) < 0) {
            row.wrong(last, ImportFault.BEFORE_START, to);
        }
    }
}
