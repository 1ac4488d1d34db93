package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.poi.ss.util.CellReference;
import org.patchwork.rules.engine.Limits;

/** Reads one sheet's cells. Whatever is not plain text, or would be in force unseen, becomes a fault with its cell. */
final class SheetReader {

    private static final Set<String> OBJECTS = Set.of("oleObjects", "controls", "webPublishItems", "smartTags");
    private static final int ROWS_IN_ALL = 1_048_576;
    private static final int COLUMNS_IN_ALL = 16_384;
    private final String sheet;
    private final SheetForm form;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final WorkbookFaults faults;
    private final SheetText text = new SheetText();
    private final List<int[]> hiddenColumns = new ArrayList<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private boolean rowsHidden;
    private int characters;
    private boolean sawCells;
    private boolean full;

    SheetReader(String sheet, SheetForm form, SharedStrings strings, NumberFormats formats, WorkbookFaults faults) {
        this.sheet = sheet;
        this.form = form;
        this.strings = strings;
        this.formats = formats;
        this.faults = faults;
    }

    SheetText read(String part, byte[] content) throws Unusable {
        try (Xml xml = new Xml(part, content, Xml.SHEETS)) {
            xml.root("worksheet");
            while (xml.child(1)) {
                switch (xml.name()) {
                    case "sheetFormatPr" -> rowsHidden = xml.flag("zeroHeight");
                    case "cols" -> columns(xml);
                    case "sheetData" -> cells(xml);
                    case "mergeCells" -> merged(xml);
                    default -> other(xml.name());
                }
            }
        }
        hidden();
        return text;
    }

    private void other(String element) {
        if (OBJECTS.contains(element)) {
            faults.sheet(sheet, "sheet.objects", element);
        }
    }

    private void columns(Xml xml) throws Unusable {
        while (xml.child(2)) {
            int from = NumberFormats.number(xml.attribute("min"));
            int to = NumberFormats.number(xml.attribute("max"));
            if (from < 1 || to < from) {
                throw xml.damaged();
            }
            if (xml.flag("hidden") || nothing(xml.attribute("width"))) {
                hiddenColumns.add(new int[] {from - 1, Math.min(to, COLUMNS_IN_ALL) - 1});
            }
        }
    }

    /** Whether a width or height is there and is none. */
    private static boolean nothing(String size) {
        return size.matches("-.*|0+(\\.0*)?|\\.0+");
    }

    private void cells(Xml xml) throws Unusable {
        if (sawCells) {
            throw xml.damaged();
        }
        sawCells = true;
        int row = 0;
        while (xml.child(2)) {
            int next = xml.attribute("r").isEmpty() ? row + 1 : NumberFormats.number(xml.attribute("r"));
            if (!xml.name().equals("row") || next <= row || next > ROWS_IN_ALL) {
                throw xml.damaged();
            }
            row = next;
            if (xml.flag("hidden") || nothing(xml.attribute("ht"))) {
                hiddenRows.add(row);
            }
            row(xml, row);
        }
    }

    private void row(Xml xml, int row) throws Unusable {
        int column = -1;
        while (xml.child(3)) {
            if (xml.name().equals("extLst")) {
                continue;
            }
            int next = xml.attribute("r").isEmpty() ? column + 1 : column(xml, row);
            if (!xml.name().equals("c") || next <= column || next >= COLUMNS_IN_ALL) {
                throw xml.damaged();
            }
            column = next;
            cell(xml, row, column);
        }
    }

    private static int column(Xml xml, int row) throws Unusable {
        String place = xml.attribute("r");
        if (!place.matches("[A-Z]{1,3}[1-9]\\d{0,6}")) {
            throw xml.damaged();
        }
        CellReference reference = new CellReference(place);
        if (reference.getRow() != row - 1) {
            throw xml.damaged();
        }
        return reference.getCol();
    }

    private void cell(Xml xml, int row, int column) throws Unusable {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        while (xml.child(4)) {
            switch (xml.name()) {
                case "f" -> formula = true;
                case "v" -> value = xml.text(WorkbookLimits.CELL_CHARACTERS);
                case "is" -> value = RichText.of(xml);
                case "extLst" -> { }
                default -> throw xml.damaged();
            }
        }
        if (formula) {
            faults.cell(sheet, row, column, "cell.formula");
        } else if (form.counts() && (value == null || !value.isEmpty())) {
            take(row, column, type, style, value);
        }
    }

    private void take(int row, int column, String type, String style, String value) {
        if (value == null) {
            tooLong(row, column);
            return;
        }
        switch (type) {
            case "s" -> shared(row, column, NumberFormats.number(value.strip()));
            case "inlineStr" -> keep(row, column, value);
            case "str" -> keep(row, column, CellText.read(value));
            case "b" -> faults.cell(sheet, row, column, "cell.truth", value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> faults.cell(sheet, row, column, "cell.error", value);
            case "d" -> faults.cell(sheet, row, column, "cell.date", value);
            case "", "n" -> number(row, column, style, value.strip());
            default -> faults.cell(sheet, row, column, "cell.unreadable");
        }
    }

    private void tooLong(int row, int column) {
        faults.cell(sheet, row, column, "cell.too-long", WorkbookLimits.CELL_CHARACTERS);
    }

    private void shared(int row, int column, int number) {
        if (!strings.has(number)) {
            faults.cell(sheet, row, column, "cell.unreadable");
        } else if (strings.text(number) == null) {
            tooLong(row, column);
        } else {
            keep(row, column, strings.text(number));
        }
    }

    private void number(int row, int column, String style, String value) {
        String typed = formats.asTyped(value, style) ? value : form.values() ? formats.meant(value, style) : null;
        if (typed != null) {
            keep(row, column, typed);
        } else {
            faults.cell(sheet, row, column, formats.date(style) ? "cell.date" : "cell.number", formats.shown(value, style));
        }
    }

    private void keep(int row, int column, String cell) {
        characters += cell.length();
        if (cell.isBlank() || full) {
            return;
        }
        String fault = row > form.lastRow() ? "sheet.rows" : column >= form.cellsInRow() ? "sheet.columns"
                : characters > form.characters() ? "sheet.characters" : null;
        if (fault == null) {
            text.put(row, column, cell);
        } else {
            full = true;
            faults.sheet(sheet, fault, row > form.lastRow() ? form.lastRow() : Limits.COLUMNS);
        }
    }

    private void merged(Xml xml) throws Unusable {
        while (xml.child(2)) {
            merged.add(xml.attribute("ref"));
        }
    }

    /** What of the table could not be seen. */
    private void hidden() {
        if (!form.counts()) {
            return;
        }
        if (rowsHidden) {
            faults.sheet(sheet, "sheet.rows-hidden");
        }
        hiddenRows.stream().filter(row -> row != form.hiddenByRight() && text.columns(row) > 0)
                .forEach(row -> faults.row(sheet, row, "row.hidden"));
        int columns = text.columns(form.namesRow());
        for (int[] range : hiddenColumns) {
            for (int column = range[0]; column <= range[1] && column < columns; column++) {
                faults.cell(sheet, form.headingRow(), column, "column.hidden");
            }
        }
        merged.forEach(this::merged);
    }

    private void merged(String range) {
        if (!range.matches("[A-Z]{1,3}[1-9]\\d{0,6}(:[A-Z]{1,3}[1-9]\\d{0,6})?")) {
            faults.sheet(sheet, "sheet.damaged", range);
            return;
        }
        CellReference first = new CellReference(range.replaceAll(":.*", ""));
        faults.cell(sheet, first.getRow() + 1, first.getCol(), "cell.merged", range);
    }
}
