package org.patchwork.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+441632960123", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void no_cell_is_taken_for_a_formula(String cell) {
        assertEquals("'" + cell, RejectedFile.safe(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "a=b", "'x"})
    void other_cells_are_left_as_they_are(String cell) {
        assertEquals(cell, RejectedFile.safe(cell));
    }
}
