package org.patchwork.intake.boundary;

import java.util.List;

/** Rows of a file that were not taken over, to be mended and brought again. */
public record RejectedRows(List<String> headings, List<Rejected> rows) {

    /** One row as it stood in the file, with all that is wrong with it. */
    public record Rejected(List<String> cells, List<RowFault> faults) {
    }
}
