package org.patchwork.rules.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. Every one of them is Text, so that no spreadsheet makes a date or a number of what is typed. */
final class Styles {

    private static final short TITLE_POINTS = 14;
    /** For officers to write in. */
    final CellStyle open;
    /** Read only. */
    final CellStyle locked;
    final CellStyle heading;
    final CellStyle title;
    final CellStyle question;

    Styles(XSSFWorkbook book) {
        open = text(book);
        open.setLocked(false);
        locked = text(book);
        heading = text(book);
        heading.setFont(bold(book));
        heading.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setBorderBottom(BorderStyle.MEDIUM);
        title = text(book);
        XSSFFont large = bold(book);
        large.setFontHeightInPoints(TITLE_POINTS);
        title.setFont(large);
        title.setWrapText(false);
        question = text(book);
        question.setFont(bold(book));
        question.setWrapText(false);
    }

    private static XSSFCellStyle text(XSSFWorkbook book) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFFont bold(XSSFWorkbook book) {
        XSSFFont font = book.createFont();
        font.setBold(true);
        return font;
    }
}
