package org.patchwork.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+441632960123", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void no_cell_is_taken_for_a_formula(String cell) throws IOException {
        assertEquals(List.of("'" + cell), read(new Csv().line(cell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "a=b", "'x", "4-5", "2026-03", "Desk, North", "The \"duty\" desk", "one\ntwo", "Siân Ŵyn"})
    void other_cells_are_left_as_they_are(String cell) throws IOException {
        assertEquals(List.of(cell), read(new Csv().line(cell)));
    }

    @Test
    void commas_quotes_and_line_ends_stay_within_their_cell() {
        assertEquals("\"Desk, North\",\"The \"\"duty\"\" desk\",\"'=1,2\"\r\n", new Csv().line("Desk, North", "The \"duty\" desk", "=1,2").toString());
    }

    @Test
    void nothing_is_an_empty_cell() {
        assertEquals("a,,b\r\n", new Csv().line("a", null, "b").toString());
    }

    @Test
    void spreadsheets_read_it_as_utf_8() {
        assertTrue(new String(new Csv().line("Ŵyn").forSpreadsheets(), StandardCharsets.UTF_8).startsWith(Csv.MARK));
        assertEquals("Ŵyn\r\n", new String(new Csv().line("Ŵyn").bytes(), StandardCharsets.UTF_8));
    }

    private static List<String> read(Csv file) throws IOException {
        return CSVFormat.RFC4180.parse(new StringReader(file.toString())).getRecords().get(0).toList();
    }
}
