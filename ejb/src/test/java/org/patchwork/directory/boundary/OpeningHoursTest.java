package org.patchwork.directory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.Days;

/** 16 March 2026 is a Monday; Good Friday is 3 April, Easter Monday 6 April, and clocks go forward on 29 March. */
class OpeningHoursTest {

    private final OpeningHours office = OpeningHours.OFFICE;

    @Test
    void it_opens_with_the_first_minute_and_is_closed_with_the_last() {
        assertFalse(office.isOpenAt(at("2026-03-16T08:59:59")));
        assertTrue(office.isOpenAt(at("2026-03-16T09:00:00")));
        assertTrue(office.isOpenAt(at("2026-03-16T16:59:59")));
        assertFalse(office.isOpenAt(at("2026-03-16T17:00:00")));
    }

    @Test
    void it_is_closed_at_weekends_and_on_bank_holidays() {
        assertFalse(office.isOpenAt(at("2026-03-14T10:00:00")));
        assertFalse(office.isOpenAt(at("2026-04-03T10:00:00")));
        assertFalse(office.isOpenAt(at("2026-04-06T10:00:00")));
        assertTrue(office.isOpenAt(at("2026-04-07T10:00:00")));
    }

    @Test
    void hours_are_those_of_clocks_in_london_before_and_after_they_change() {
        assertTrue(office.isOpenAt(Instant.parse("2026-03-27T16:30:00Z")));
        assertFalse(office.isOpenAt(Instant.parse("2026-03-30T16:30:00Z")));
        assertTrue(office.isOpenAt(Instant.parse("2026-03-30T08:00:00Z")));
    }

    @Test
    void a_desk_that_works_at_weekends_is_open_then() {
        assertTrue(OpeningHours.of("-,-,-,-,-,10:00-14:00,-").isOpenAt(at("2026-03-14T10:00:00")));
    }

    @Test
    void an_hour_late_on_friday_ends_on_monday_and_over_easter_on_tuesday() {
        assertEquals(at("2026-03-23T09:30:00"), office.afterOpen(Duration.ofHours(1), at("2026-03-20T16:30:00")));
        assertEquals(at("2026-04-07T09:30:00"), office.afterOpen(Duration.ofHours(1), at("2026-04-02T16:30:00")));
        assertEquals(at("2026-03-16T10:00:00"), office.afterOpen(Duration.ofHours(1), at("2026-03-15T23:00:00")));
    }

    @Test
    void a_day_later_is_the_same_time_of_the_next_day_on_which_it_is_open() {
        assertEquals(at("2026-03-17T10:30:00"), office.afterDays(1, at("2026-03-16T10:30:00")));
        assertEquals(at("2026-03-23T10:30:00"), office.afterDays(1, at("2026-03-20T10:30:00")));
        assertEquals(at("2026-03-24T09:00:00"), office.afterDays(1, at("2026-03-21T10:30:00")));
        assertEquals(at("2026-04-07T11:00:00"), office.afterDays(1, at("2026-04-02T11:00:00")));
    }

    @Test
    void a_day_later_stays_within_the_hours_of_that_day() {
        OpeningHours shortTuesday = OpeningHours.of("09:00-17:00,10:00-12:00,-,-,-,-,-");
        assertEquals(at("2026-03-17T12:00:00"), shortTuesday.afterDays(1, at("2026-03-16T16:00:00")));
        assertEquals(at("2026-03-17T10:00:00"), shortTuesday.afterDays(1, at("2026-03-16T09:00:00")));
    }

    @Test
    void only_time_in_which_it_is_open_counts() {
        assertEquals(Duration.ofMinutes(90), office.openBetween(at("2026-03-20T16:30:00"), at("2026-03-23T10:00:00")));
        assertEquals(Duration.ZERO, office.openBetween(at("2026-03-21T10:00:00"), at("2026-03-22T10:00:00")));
        assertEquals(Duration.ZERO, office.openBetween(at("2026-03-23T10:00:00"), at("2026-03-20T10:00:00")));
        assertEquals(Duration.ofHours(8), office.openBetween(at("2026-04-02T12:00:00"), at("2026-04-07T12:00:00")));
    }

    @Test
    void what_is_open_for_no_time_or_not_at_all_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> OpeningHours.of("17:00-09:00,-,-,-,-,-,-"));
        assertThrows(IllegalArgumentException.class, () -> OpeningHours.of("09:00-09:00,-,-,-,-,-,-"));
        assertThrows(IllegalArgumentException.class, () -> OpeningHours.of("-,-,-,-,-,-,-"));
        assertThrows(IllegalArgumentException.class, () -> OpeningHours.of("09:00-17:00"));
    }

    @Test
    void it_is_kept_as_it_is_read() {
        assertEquals(office, OpeningHours.of(office.text()));
    }

    private static Instant at(String clocks) {
        return LocalDateTime.parse(clocks).atZone(Days.ZONE).toInstant();
    }
}
