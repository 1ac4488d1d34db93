package org.patchwork.web.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReplyTimesFileTest {

    @Test
    void no_cell_is_taken_for_a_formula() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"}) {
            assertEquals("'" + formula, ReplyTimesFile.cell(formula));
        }
    }

    @Test
    void commas_quotes_and_line_ends_stay_within_their_cell() {
        assertEquals("\"Desk, North\"", ReplyTimesFile.cell("Desk, North"));
        assertEquals("\"The \"\"duty\"\" desk\"", ReplyTimesFile.cell("The \"duty\" desk"));
        assertEquals("\"one\ntwo\"", ReplyTimesFile.cell("one\ntwo"));
        assertEquals("\"'=1,2\"", ReplyTimesFile.cell("=1,2"));
    }

    @Test
    void ordinary_words_and_nothing_are_as_they_are() {
        assertEquals("2026-03", ReplyTimesFile.cell("2026-03"));
        assertEquals("", ReplyTimesFile.cell(""));
    }
}
