package org.patchwork.rules.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.ThreadLocalUtil;

/** Writes a list as a workbook of one sheet. */
final class ListWriter {

    private static final int WIDTH = 24;
    private final String sheet;

    ListWriter(String sheet) {
        this.sheet = sheet;
    }

    byte[] write(List<String> headings, List<List<String>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator(WorkbookWords.of("document.creator"));
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(WorkbookWriter.ALWAYS.toInstant(ZoneOffset.UTC))));
            Styles styles = new Styles(book);
            Page page = new Page(book, sheet);
            for (int column = 0; column < headings.size(); column++) {
                page.width(column, WIDTH);
                page.sheet.setDefaultColumnStyle(column, styles.open);
            }
            page.put(1, headings, styles.heading);
            for (int row = 0; row < rows.size(); row++) {
                page.put(row + 2, rows.get(row), styles.open);
            }
            page.sheet.createFreezePane(0, 1);
            return WorkbookWriter.packed(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        } finally {
            // The thread is the server's and outlives the application.
            ThreadLocalUtil.clearAllThreadLocals();
        }
    }
}
