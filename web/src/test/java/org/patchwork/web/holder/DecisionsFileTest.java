package org.patchwork.web.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void no_cell_is_taken_for_a_formula(String cell) {
        assertEquals("'" + cell, DecisionsFile.safe(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CAMHS", "a=b", "4-5"})
    void other_cells_are_left_as_they_are(String cell) {
        assertEquals(cell, DecisionsFile.safe(cell));
    }
}
