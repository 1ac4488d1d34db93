package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.patchwork.rules.engine.Limits;

/** What the hidden sheet says: which sheet is which file of the policy, and the headings it must have. */
final class Structure {

    static final int FIRST_HEADING = 2;
    private final List<Table> tables = new ArrayList<>();

    /**
     * One table.
     *
     * @param headings as the product knows them
     * @param words the headings as officers see them
     */
    record Table(String file, String sheet, List<String> headings, List<String> words) {
    }

    private Structure() {
    }

    /** Two rows for each table: file, sheet and headings; then the headings in words. */
    static Structure in(SheetText text) throws Unusable {
        Structure structure = new Structure();
        Set<String> files = new HashSet<>();
        Set<String> sheets = new HashSet<>();
        if (!text.at(1, 0).equals(Layout.MARK) || !text.at(1, 1).equals(Layout.FORM)) {
            throw notOurs();
        }
        for (int row = 2; row <= text.lastRow(); row += 2) {
            int columns = text.columns(row) - FIRST_HEADING;
            if (columns < 1 || columns > Limits.COLUMNS || !SheetNames.isPolicyFile(text.at(row, 0)) || !files.add(text.at(row, 0))
                    || !sheets.add(SheetNames.folded(text.at(row, 1)))) {
                throw notOurs();
            }
            structure.tables.add(new Table(text.at(row, 0), text.at(row, 1), headings(text, row, columns), headings(text, row + 1, columns)));
        }
        return structure;
    }

    private static List<String> headings(SheetText text, int row, int columns) {
        List<String> cells = text.cells(row, columns + FIRST_HEADING);
        return List.copyOf(cells.subList(FIRST_HEADING, cells.size()));
    }

    private static Unusable notOurs() {
        return new Unusable("file.not-ours", Layout.STRUCTURE);
    }

    List<Table> tables() {
        return tables;
    }
}
