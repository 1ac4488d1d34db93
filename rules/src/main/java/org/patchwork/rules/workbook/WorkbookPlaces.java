package org.patchwork.rules.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.util.CellReference;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

/**
 * Where the lines and columns of a book stand in its workbook: for a book that came from a workbook just where the officer wrote them,
 * for any other where they would stand.
 */
public final class WorkbookPlaces {

    private static final int HEADINGS = 1;
    private final Map<String, PolicyTable> tables = new HashMap<>();
    private final Map<String, String> sheets;

    /** Of any book. */
    public WorkbookPlaces(PolicyBook book) {
        List<PolicyTable> list = new PolicyTables(book).list();
        list.forEach(table -> tables.put(table.name(), table));
        this.sheets = SheetNames.of(list.stream().map(PolicyTable::name).toList());
    }

    /**
     * A fault of a file, told as one of the workbook: the table is the sheet's name, the line its row, the column a cell such as B10. A
     * fault of the book as a whole, or of a file that is not in it, stays as it is.
     */
    public Fault inWorkbook(Fault fault) {
        PolicyTable table = tables.get(fault.table());
        if (table == null) {
            return fault;
        }
        int row = row(table, fault.line());
        int column = table.headings().indexOf(fault.column());
        String cell = row == 0 || column < 0 ? "" : CellReference.convertNumToColString(column) + row;
        return new Fault(sheets.get(fault.table()), row, cell, fault.message());
    }

    /** The sheet of a file; empty when the book has no such file. */
    public String sheetOf(String table) {
        return sheets.getOrDefault(table, "");
    }

    private static int row(PolicyTable table, int line) {
        if (line <= 0) {
            return 0;
        }
        if (line == HEADINGS) {
            return Layout.HEADING_ROW;
        }
        // The row that the line is in: a row may be several lines long.
        long begun = table.rows().stream().filter(row -> row.line() <= line).count();
        return Layout.FIRST_ROW + (int) Math.max(0, begun - 1);
    }
}
