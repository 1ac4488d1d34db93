package org.patchwork.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.ThreadLocalUtil;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Limits;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

/** Writes a book as a workbook. The same book gives the same bytes. */
final class WorkbookWriter {

    /** Instead of the time of writing, which would make every workbook another. */
    static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);
    private final PolicyTables tables;
    private final Map<String, String> sheets;

    WorkbookWriter(PolicyBook book) throws PolicyRejected {
        this.tables = new PolicyTables(book);
        this.sheets = SheetNames.of(tables.list().stream().map(PolicyTable::name).toList());
        writable();
    }

    private void writable() throws PolicyRejected {
        WorkbookFaults faults = new WorkbookFaults();
        List<Fault> unreadable = tables.list().stream().flatMap(table -> table.unreadable().stream()).toList();
        if (!unreadable.isEmpty()) {
            throw new PolicyRejected(unreadable);
        }
        if (sheets.size() > WorkbookLimits.SHEETS) {
            faults.file("file.sheets", WorkbookLimits.SHEETS);
        }
        tables.list().forEach(table -> writable(table, faults));
        faults.throwIfAny();
    }

    private static void writable(PolicyTable table, WorkbookFaults faults) {
        if (!SheetNames.isPolicyFile(table.name())) {
            faults.file("file.unwritable-name", table.name());
        }
        if (table.headings().size() > Limits.COLUMNS || table.rows().stream().anyMatch(row -> row.cells().size() > Limits.COLUMNS)) {
            faults.sheet(table.name(), "sheet.columns", Limits.COLUMNS);
        }
        table.rows().stream().filter(row -> row.cells().stream().anyMatch(cell -> cell.length() > WorkbookLimits.CELL_CHARACTERS))
                .forEach(row -> faults.row(table.name(), row.line(), "cell.too-long", WorkbookLimits.CELL_CHARACTERS));
    }

    byte[] write() {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreator(WorkbookWords.of("document.creator"));
            book.getProperties().getCoreProperties().setTitle(WorkbookWords.of("document.title"));
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(ALWAYS.toInstant(ZoneOffset.UTC))));
            Styles styles = new Styles(book);
            new ExplanationPage(book, styles).write(tables.list(), sheets);
            Map<PolicyTable, TablePage> pages = new LinkedHashMap<>();
            tables.list().forEach(table -> pages.put(table, new TablePage(book, styles, sheets.get(table.name()), tables, table)));
            ValuesPage values = new ValuesPage(book, styles);
            pages.values().forEach(page -> page.write(values));
            values.lock();
            structure(book, styles);
            book.setActiveSheet(0);
            book.lockStructure();
            return packed(book);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        } finally {
            // The thread is the server's and outlives the application.
            ThreadLocalUtil.clearAllThreadLocals();
        }
    }

    private void structure(XSSFWorkbook book, Styles styles) {
        Page page = new Page(book, Layout.STRUCTURE);
        page.put(1, List.of(Layout.MARK, Layout.FORM), styles.locked);
        int row = 2;
        for (PolicyTable table : tables.list()) {
            List<String> headings = table.headings();
            page.put(row, 0, table.name(), styles.locked);
            page.put(row, 1, sheets.get(table.name()), styles.locked);
            for (int column = 0; column < headings.size(); column++) {
                page.put(row, column + Structure.FIRST_HEADING, headings.get(column), styles.locked);
                page.put(row + 1, column + Structure.FIRST_HEADING, WorkbookWords.heading(headings.get(column)), styles.locked);
            }
            row += 2;
        }
        page.lock();
        book.setSheetHidden(book.getSheetIndex(page.sheet), true);
    }

    /** As POI packs it, but with one time for all. */
    static byte[] packed(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        book.write(written);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ALWAYS);
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
