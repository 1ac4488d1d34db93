package org.patchwork.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.englandAndWales();

    @Test
    void weekends_and_bank_holidays_do_not_count() {
        assertEquals(LocalDate.parse("2026-11-27"), days.after(LocalDate.parse("2026-11-25"), 2));
        assertEquals(LocalDate.parse("2026-12-01"), days.after(LocalDate.parse("2026-11-27"), 2));
        assertEquals(LocalDate.parse("2026-12-30"), days.after(LocalDate.parse("2026-12-24"), 2), "over Christmas");
        assertEquals(LocalDate.parse("2027-03-31"), days.after(LocalDate.parse("2027-03-25"), 2), "over Easter");
        assertEquals(LocalDate.parse("2026-11-30"), days.after(LocalDate.parse("2026-11-28"), 1), "from a Saturday");
    }

    @Test
    void what_is_due_within_two_working_days_is_late_when_the_second_has_ended_in_london() {
        assertEquals(Instant.parse("2026-11-28T00:00:00Z"), days.within(2, Instant.parse("2026-11-25T10:00:00Z")));
        assertEquals(Instant.parse("2026-07-03T23:00:00Z"), days.within(2, Instant.parse("2026-07-01T22:59:00Z")), "in summer");
        assertEquals(Instant.parse("2026-07-06T23:00:00Z"), days.within(2, Instant.parse("2026-07-01T23:00:00Z")),
                "it is tomorrow in London already");
    }

    @Test
    void the_data_hold_the_eight_holidays_of_each_year_and_none_on_a_weekend() {
        for (int year = 2025; year <= 2028; year++) {
            LocalDate first = LocalDate.ofYearDay(year, 1);
            assertTrue(days.isKnown(first));
            assertEquals(8, IntStream.range(0, first.lengthOfYear()).mapToObj(first::plusDays)
                    .filter(day -> day.getDayOfWeek().getValue() <= 5 && !days.isWorkingDay(day)).count(), "holidays of " + year);
        }
    }

    @Test
    void easter_is_where_the_church_puts_it() {
        for (int year = 2025; year <= 2028; year++) {
            LocalDate easter = easter(year);
            assertFalse(days.isWorkingDay(easter.minusDays(2)), "Good Friday " + year);
            assertFalse(days.isWorkingDay(easter.plusDays(1)), "Easter Monday " + year);
        }
    }

    @Test
    void a_year_without_data_is_told_once_and_counts_without_its_holidays() {
        List<String> told = new ArrayList<>();
        Handler listener = listener(told);
        Logger log = Logger.getLogger(WorkingDays.class.getName());
        log.addHandler(listener);
        try {
            WorkingDays few = new WorkingDays(Set.of(LocalDate.parse("2027-12-27")));
            assertEquals(LocalDate.parse("2029-12-25"), few.after(LocalDate.parse("2029-12-24"), 1));
            assertEquals(LocalDate.parse("2027-12-28"), few.after(LocalDate.parse("2027-12-26"), 1));
            few.after(LocalDate.parse("2029-03-01"), 1);
        } finally {
            log.removeHandler(listener);
        }
        assertEquals(List.of("2029"), told);
    }

    @Test
    void no_working_days_later_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> days.after(LocalDate.parse("2026-11-25"), 0));
    }

    /** By the method of the anonymous correspondent (Nature, 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    private static Handler listener(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(String.valueOf(entry.getParameters()[0]));
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
    }
}
