package org.patchwork.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentifierSchemeTest {

    /** 943 476 5919 is the example of the NHS Data Dictionary; 999 000 0018 and the like are kept for tests. */
    @ParameterizedTest
    @CsvSource({"943 476 5919,true", "943-476-5919,true", "9990000018,true", "9990000182,true", "9434765918,false", "9434765991,false",
        "943476591,false", "94347659190,false", "94347659I9,false", "0000000000,true", "9990000000,false"})
    void an_nhs_number_has_its_check_digit(String typed, boolean valid) {
        assertEquals(valid, IdentifierScheme.NHS.valid(typed));
    }

    /** No digit stands for ten, so a number that would need it is nobody's. */
    @Test
    void one_in_eleven_beginnings_has_no_nhs_number() {
        for (int check = 0; check < 10; check++) {
            assertFalse(IdentifierScheme.NHS.valid("999000004" + check) && IdentifierScheme.NHS.valid("999000004" + (check + 1) % 10));
        }
    }

    @ParameterizedTest
    @CsvSource({"H801200001001,true", "h801200001001,true", "J801200001001,false", "H801200001010,false", "H80120000100,false",
        "I801200001001,false", "8801200001001,false"})
    void a_upn_has_its_check_letter(String typed, boolean valid) {
        assertEquals(valid, IdentifierScheme.UPN.valid(typed));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_no_number(IdentifierScheme scheme) {
        assertFalse(scheme.valid(null));
        assertFalse(scheme.valid(" "));
    }
}
