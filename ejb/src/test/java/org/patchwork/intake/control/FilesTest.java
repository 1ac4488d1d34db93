package org.patchwork.intake.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.rules.workbook.ListWorkbook;

/** What files are written in, and what their cells mean. */
class FilesTest {

    private static final String TEXT = "email,given_name\nann@agency.example,Zoë\n";

    @Test
    void utf_8_is_read_with_a_mark_and_without_and_with_other_signs_between_values() throws Unreadable {
        List<List<String>> expected = List.of(List.of("email", "given_name"), List.of("ann@agency.example", "Zoë"));
        assertEquals(expected, read(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(TEXT.replace(',', ';').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, read(TEXT.replace(',', '\t').getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, ListFile.read(ListWorkbook.write("People", expected.get(0), expected.subList(1, 2)), "people.xlsx").rows());
    }

    @Test
    void other_encodings_and_broken_files_are_refused_with_their_line() {
        assertEquals("OLD_CODE_PAGE 2", refusal(TEXT.getBytes(Charset.forName("windows-1252"))));
        assertEquals("SIXTEEN_BITS 0", refusal(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("ODD_BYTES 2", refusal("email\na\0b\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("BROKEN_QUOTES 2", refusal("email\n\"a\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("EMPTY_FILE 0", refusal(new byte[0]));
        assertEquals("TOO_MANY_ROWS 0", refusal("a\n".repeat(ListFile.MOST_ROWS + 2).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_workbook_that_cannot_be_read_says_why_in_words_for_lists() {
        Unreadable refused = assertThrows(Unreadable.class, () -> ListFile.read("not a workbook".getBytes(StandardCharsets.UTF_8), "people.xlsx"));
        assertEquals(ImportFault.UNREADABLE_WORKBOOK, refused.faults().get(0).fault());
        assertEquals("The file is text, though its name ends in .xlsx. Save it as an Excel workbook (.xlsx), or give it the ending .csv.",
                refused.faults().get(0).words());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24,2026-11-24", "24/11/2026,2026-11-24", "4/1/2026,2026-01-04", "29/02/2024,2024-02-29", "29/02/2026,", "11/24/2026,", "24/11/26,",
        "24.11.2026,", "2026-11-31,", "20261124,"})
    void a_day_is_written_in_two_ways_and_in_no_other(String cell, LocalDate day) throws CellWrong {
        if (day == null) {
            assertThrows(CellWrong.class, () -> CellForms.day(cell));
        } else {
            assertEquals(day, CellForms.day(cell));
        }
    }

    @ParameterizedTest
    @CsvSource({"999 000 0182,9990000182", "999-000-0182,9990000182", "9990000183,", "999000018,", "99900001820,", "9990000O82,"})
    void an_nhs_number_has_a_check_digit(String cell, String number) throws CellWrong {
        if (number == null) {
            assertThrows(CellWrong.class, () -> CellForms.nhsNumber(cell));
        } else {
            assertEquals(number, CellForms.nhsNumber(cell));
        }
    }

    @ParameterizedTest
    @CsvSource({"01632 960123,+441632960123", "+44 1632 960123,+441632960123", "020 7946 0018,+442079460018", "1632960123,+441632960123", "12,", "none,", "01632 960123 ext 4,"})
    void a_telephone_number_is_kept_as_it_is_dialled(String cell, String number) throws CellWrong {
        if (number == null) {
            assertThrows(CellWrong.class, () -> CellForms.phone(cell));
        } else {
            assertEquals(number, CellForms.phone(cell));
        }
    }

    @ParameterizedTest
    @CsvSource({"Helth visitor,Health visitor", "social wroker,Social worker", "qqq,''", "Polise officer,Police officer"})
    void what_may_have_been_meant_is_near(String written, String meant) {
        assertEquals(meant, Likeness.nearest(written, List.of("Health visitor", "Social worker", "Police officer")));
    }

    private static List<List<String>> read(byte[] bytes) throws Unreadable {
        return ListFile.read(bytes, "people.csv").rows();
    }

    private static String refusal(byte[] bytes) {
        Unreadable refused = assertThrows(Unreadable.class, () -> read(bytes));
        return refused.faults().get(0).fault() + " " + refused.faults().get(0).line();
    }
}
