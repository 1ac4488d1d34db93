package org.patchwork.audit.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.patchwork.audit.boundary.AccessLook;

/** Looks as comma-separated values (RFC 4180) under codes as headings. */
public final class AccessCsv {

    private static final String FORMULA = "=+-@\t\r";

    private AccessCsv() {
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    public static String of(List<AccessLook> looks) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("at", "reference", "viewer", "role", "child", "action", "gate", "rule", "purpose", "access_mode", "statutory", "reason");
            for (AccessLook look : looks) {
                printer.printRecord(look.at(), look.reference(), safe(look.viewer()), look.roleCode(), safe(look.child()), look.action(), look.gate(),
                        safe(look.ruleId()), look.purpose(), look.accessMode(), look.statutory(), safe(look.reason()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static String safe(String cell) {
        return cell != null && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
