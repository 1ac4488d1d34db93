package org.patchwork.rules.workbook;

import java.util.List;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One sheet while it is written; rows count from 1, columns from 0. */
final class Page {

    private static final int CHARACTER = 256;
    /** Not every spreadsheet works out by itself how tall a row of wrapped text is. */
    private static final float LINE_POINTS = 15;
    private static final int TALLEST = 20;
    final XSSFSheet sheet;

    Page(XSSFWorkbook book, String name) {
        sheet = book.createSheet(name);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    void put(int row, int column, String text, CellStyle style) {
        XSSFRow line = sheet.getRow(row - 1);
        XSSFCell cell = (line == null ? sheet.createRow(row - 1) : line).createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(CellText.written(text));
            if (style.getWrapText()) {
                int lines = (text.length() * CHARACTER - 1) / Math.max(CHARACTER, sheet.getColumnWidth(column) - 2 * CHARACTER) + 1;
                XSSFRow own = sheet.getRow(row - 1);
                own.setHeightInPoints(Math.max(own.getHeightInPoints(), Math.min(TALLEST, lines) * LINE_POINTS));
            }
        }
    }

    void put(int row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            put(row, column, texts.get(column), style);
        }
    }

    /** Width in characters. */
    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * CHARACTER);
    }

    /** Locks what is locked, without a password: against slips, not against anybody. Rows may come and go, and columns be made wider. */
    void lock() {
        sheet.enableLocking();
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
    }
}
