package org.patchwork.rules.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.engine.Fault;

/** Lists as workbooks: what spreadsheets make of days and numbers is read, what acts or hides is refused with its cell. */
class ListWorkbookTest {

    private static final List<String> HEADINGS = List.of("email", "left_on");

    @Test
    void what_is_written_is_read_and_the_same_list_gives_the_same_bytes() throws ListRefused {
        byte[] written = ListWorkbook.write("People", HEADINGS, List.of(List.of("=ann@x", "+44 1632"), List.of("", "b")));
        assertArrayEquals(written, ListWorkbook.write("People", HEADINGS, List.of(List.of("=ann@x", "+44 1632"), List.of("", "b"))));
        assertEquals(new ListWorkbook.Sheet("People", List.of(HEADINGS, List.of("=ann@x", "+44 1632"), List.of("", "b"))),
                ListWorkbook.read(written, "people.xlsx"));
    }

    @Test
    void days_and_whole_numbers_count_as_what_was_typed() throws Exception {
        assertEquals(List.of("2026-11-24", "9990000182", "1632960123"), ListWorkbook.read(book(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(LocalDate.of(2026, 11, 24));
            row.getCell(0).setCellStyle(style(sheet, "dd/mm/yyyy"));
            row.createCell(1).setCellValue(9990000182d);
            row.createCell(2).setCellValue(1632960123d);
            row.getCell(2).setCellStyle(style(sheet, "#,##0"));
        }), "x.xlsx").rows().get(0));
    }

    @Test
    void everything_that_is_no_plain_value_is_told_with_its_cell() {
        List<Fault> faults = refused(sheet -> {
            var row = sheet.createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellValue(true);
            row.createCell(2).setCellValue(1.5);
            row.createCell(3).setCellValue(LocalDateTime.of(2026, 11, 24, 10, 0));
            row.getCell(3).setCellStyle(style(sheet, "dd/mm/yyyy hh:mm"));
            row.createCell(4).setCellValue(-3);
        });
        assertEquals(List.of("A1", "B1", "C1", "D1", "E1"), faults.stream().map(Fault::column).toList());
        assertEquals("The cell holds a formula. Write the value itself.", faults.get(0).message());
    }

    @Test
    void a_hidden_row_a_second_sheet_and_dates_since_1904_are_refused() {
        assertTrue(refused(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("email");
            sheet.createRow(1).createCell(0).setCellValue("ann");
            sheet.getRow(1).setZeroHeight(true);
        }).get(0).message().startsWith("The row is hidden, perhaps by a filter."));
        assertTrue(refused(sheet -> sheet.getWorkbook().createSheet("More")).get(0).message().startsWith("The workbook has 2 sheets."));
        assertTrue(refused(sheet -> sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true)).get(0).message().contains("1904"));
    }

    private static List<Fault> refused(Consumer<XSSFSheet> filling) {
        return assertThrows(ListRefused.class, () -> ListWorkbook.read(book(filling), "x.xlsx")).faults();
    }

    private static CellStyle style(XSSFSheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private static byte[] book(Consumer<XSSFSheet> filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book.createSheet("People"));
            book.write(out);
            return out.toByteArray();
        }
    }
}
