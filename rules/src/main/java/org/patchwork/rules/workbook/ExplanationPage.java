package org.patchwork.rules.workbook;

import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.patchwork.rules.engine.PolicyTable;

/** The first sheet: how to, what a cell may say, and which table is where. */
final class ExplanationPage {

    private static final int[] WIDTHS = {34, 76, 48};
    private final Page page;
    private final Styles styles;
    private int row = 1;

    ExplanationPage(XSSFWorkbook book, Styles styles) {
        this.page = new Page(book, Layout.EXPLANATION);
        this.styles = styles;
        for (int column = 0; column < WIDTHS.length; column++) {
            page.width(column, WIDTHS[column]);
        }
    }

    void write(List<PolicyTable> tables, Map<String, String> sheets) {
        page.put(row++, 0, WorkbookWords.of("explain.title"), styles.title);
        paragraphs("explain.text");
        headed("explain.how");
        headed("explain.leave");
        heading(List.of(WorkbookWords.of("explain.cells"), ""));
        line(List.of(WorkbookWords.of("explain.cells.write"), WorkbookWords.of("explain.cells.mean")), true);
        List<String> written = WorkbookWords.all("explain.cells");
        List<String> meanings = WorkbookWords.all("explain.cells.mean");
        for (int i = 0; i < written.size(); i++) {
            line(List.of(written.get(i), meanings.get(i)), false);
        }
        heading(List.of(WorkbookWords.of("explain.tables"), ""));
        line(List.of(WorkbookWords.of("explain.tables.sheet"), WorkbookWords.of("explain.tables.question")), true);
        tables.forEach(table -> line(List.of(sheets.get(table.name()),
                table.question().isEmpty() ? WorkbookWords.of("kind." + table.kind()) : table.question()), false));
        page.lock();
    }

    private void headed(String key) {
        heading(List.of(WorkbookWords.of(key), ""));
        paragraphs(key);
    }

    private void heading(List<String> texts) {
        row++;
        page.put(row++, 0, texts.get(0), styles.title);
    }

    private void line(List<String> texts, boolean head) {
        page.put(row++, texts, head ? styles.heading : styles.locked);
    }

    /** A paragraph stands in the wide second column, numbered in the first, so that it wraps. */
    private void paragraphs(String key) {
        List<String> texts = WorkbookWords.all(key);
        for (int i = 0; i < texts.size(); i++) {
            page.put(row, 0, String.valueOf(i + 1), styles.locked);
            page.put(row++, 1, texts.get(i), styles.locked);
        }
    }
}
