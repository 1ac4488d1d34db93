package org.patchwork.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.intake.boundary.RejectedRows;
import org.patchwork.platform.boundary.Csv;

/** Rejected rows as CSV to mend and bring again: the columns of the file, and one more that says why. */
@ApplicationScoped
public class RejectedFile {

    /** Passed over when the file comes back. */
    private static final String REASON = "reason";

    @Inject
    private IntakeWords words;

    byte[] of(RejectedRows rejected) {
        boolean again = rejected.headings().contains(REASON);
        List<String> headings = rejected.headings().stream().filter(heading -> !heading.equals(REASON)).toList();
        Csv file = new Csv();
        file.line(Stream.concat(headings.stream(), Stream.of(REASON)).toList());
        for (RejectedRows.Rejected row : rejected.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < rejected.headings().size(); i++) {
                if (!again || !rejected.headings().get(i).equals(REASON)) {
                    cells.add(i < row.cells().size() ? row.cells().get(i) : "");
                }
            }
            cells.add(words.reasons(row.faults()));
            file.line(cells);
        }
        return file.forSpreadsheets();
    }
}
