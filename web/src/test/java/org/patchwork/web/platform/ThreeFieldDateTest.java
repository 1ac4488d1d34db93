package org.patchwork.web.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeFieldDateTest {

    @Test
    void a_day_begins_in_its_three_fields_and_comes_back() {
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertEquals(Optional.of(day), new ThreeFieldDate(day).value());
    }

    @Test
    void blanks_around_numbers_do_not_matter() {
        assertEquals(Optional.of(LocalDate.of(2015, 3, 27)), typed(" 27", "03 ", "2015").value());
    }

    @ParameterizedTest
    @CsvSource({"31,2,2015", "0,1,2015", "1,13,2015", ",1,2015", "1,,2015", "1,1,", "one,1,2015", "29,2,2025"})
    void what_is_no_day_of_the_calendar_is_none(String day, String month, String year) {
        assertEquals(Optional.empty(), typed(day, month, year).value());
    }

    private static ThreeFieldDate typed(String day, String month, String year) {
        ThreeFieldDate date = new ThreeFieldDate(null);
        date.setDay(day);
        date.setMonth(month);
        date.setYear(year);
        return date;
    }
}
