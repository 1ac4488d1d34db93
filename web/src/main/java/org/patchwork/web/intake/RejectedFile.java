package org.patchwork.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.patchwork.intake.boundary.RejectedRows;

/**
 * Rejected rows as CSV (RFC 4180) to mend and bring again: the columns of the file, and one more that says why. No cell is one that a
 * spreadsheet would take for a formula.
 */
@ApplicationScoped
public class RejectedFile {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n";
    /** Passed over when the file comes back. */
    private static final String REASON = "reason";

    @Inject
    private IntakeWords words;

    byte[] of(RejectedRows rejected) {
        boolean again = rejected.headings().contains(REASON);
        List<String> headings = rejected.headings().stream().filter(heading -> !heading.equals(REASON)).toList();
        StringBuilder file = new StringBuilder(MARK);
        line(file, Stream.concat(headings.stream(), Stream.of(REASON)).toList());
        for (RejectedRows.Rejected row : rejected.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < rejected.headings().size(); i++) {
                if (!again || !rejected.headings().get(i).equals(REASON)) {
                    cells.add(i < row.cells().size() ? row.cells().get(i) : "");
                }
            }
            cells.add(words.reasons(row.faults()));
            line(file, cells);
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder file, List<String> cells) {
        file.append(CSVFormat.RFC4180.format(cells.stream().map(RejectedFile::safe).toArray())).append("\r\n");
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
