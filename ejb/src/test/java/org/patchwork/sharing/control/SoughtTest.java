package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            amina khan               | amina khan | -          | ''    | ''            | ''
            khan 12/03/2017          | khan       | 2017-03-12 | ''    | ''            | ''
            2017-03-12 khan          | khan       | 2017-03-12 | ''    | ''            | ''
            khan 12.3.17             | khan       | 2017-03-12 | ''    | ''            | ''
            khan 12 March 2017       | khan       | 2017-03-12 | ''    | ''            | ''
            12th Mar 2017 khan       | khan       | 2017-03-12 | ''    | ''            | ''
            khan 1066                | khan 1066  | -          | ''    | ''            | ''
            999 000 2017             | ''         | -          | ''    | ''            | 9990002017
            14 May Street            | ''         | -          | ''    | 14 May Street | ''
            31 February 2017         | ''         | -          | ''    | ''            | ''
            khan 31/02/2017          | khan       | -          | ''    | ''            | ''
            999 000 0182             | ''         | -          | ''    | ''            | 9990000182
            999-000-0182             | ''         | -          | ''    | ''            | 9990000182
            H999400121001            | ''         | -          | ''    | ''            | H999400121001
            lcs12345                 | ''         | -          | ''    | ''            | LCS12345
            qx1 2ab                  | ''         | -          | QX12AB| ''            | ''
            khan qx12ab              | khan       | -          | QX12AB| ''            | ''
            14 Mill Lane             | ''         | -          | ''    | 14 Mill Lane  | ''
            khan 14a Mill Lane       | khan       | -          | ''    | 14a Mill Lane | ''
            """)
    void names_days_homes_and_numbers_are_told_apart(String text, String names, LocalDate day, String postcode, String address, String identifiers) {
        Sought sought = Sought.in(text);
        assertEquals(names, sought.spelled());
        assertEquals(day, sought.day());
        assertEquals(postcode, sought.postcode());
        assertEquals(address, sought.address());
        assertEquals(identifiers, String.join(" ", sought.identifiers()));
    }

    @Test
    void a_year_may_follow_a_name() {
        assertEquals(2017, Sought.in("amina khan 2017").year());
        assertEquals("amina khan", Sought.in("amina khan 2017").spelled());
        assertEquals(2017, Sought.in("khan 12/03/2017").year());
        assertEquals(0, Sought.in("999 000 2017").year(), "the end of a number");
        assertFalse(Sought.in(" 2017").isEnough(), "nobody is listed by year");
    }

    @Test
    void words_that_may_be_one_are_read_both_ways() {
        assertEquals(List.of("de souza", "desouza"), Sought.in("de souza").readings());
        assertEquals(List.of("amina al sayed", "amina alsayed", "aminaalsayed"), Sought.in("amina al-sayed").readings());
    }

    @Test
    void a_day_may_have_been_typed_month_first() {
        assertEquals(Set.of(LocalDate.of(2017, 3, 12), LocalDate.of(2017, 12, 3)), Sought.in("khan 12/03/2017").days());
        assertEquals(Set.of(LocalDate.of(2017, 3, 13)), Sought.in("khan 13/03/2017").days());
        assertEquals(Set.of(LocalDate.of(2017, 3, 3)), Sought.in("khan 03/03/2017").days());
    }

    @Test
    void one_letter_is_not_enough_and_two_are() {
        assertFalse(Sought.in("a").isEnough());
        assertFalse(Sought.in(" ").isEnough());
        assertTrue(Sought.in("am").isEnough());
        assertTrue(Sought.in("qx1 2ab").isEnough());
    }
}
