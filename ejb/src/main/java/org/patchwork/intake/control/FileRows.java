package org.patchwork.intake.control;

import java.util.List;
import java.util.stream.IntStream;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.ImportKind;

/**
 * What a file says: its headings, and the rows under them that are not blank.
 *
 * @param last row of the file, blank or not, as a spreadsheet numbers it
 */
record FileRows(String sheet, Headings headings, List<Line> lines, int last) {

    /** A row as it stands in the file; the headings are row 1. */
    record Line(int number, List<String> cells) {
    }

    /** @throws Unreadable when it cannot be read as rows of that kind */
    static FileRows of(ImportKind kind, SentFile sent) throws Unreadable {
        ListFile file = ListFile.read(sent.bytes(), sent.name());
        Headings headings = Headings.of(kind, file);
        List<Line> lines = IntStream.range(1, file.rows().size()).mapToObj(i -> new Line(i + 1, file.rows().get(i)))
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank())).toList();
        if (lines.isEmpty()) {
            throw new Unreadable(ImportFault.NO_ROWS, 0, "");
        }
        return new FileRows(file.sheet(), headings, lines, file.rows().size());
    }

    /** The last row that is not blank. */
    int lastLine() {
        return lines.get(lines.size() - 1).number();
    }
}
