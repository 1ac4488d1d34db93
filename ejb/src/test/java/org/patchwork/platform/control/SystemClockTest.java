package org.patchwork.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    private static final String LONG_AGO = "2001-01-01T00:00:00Z";

    @Test
    void a_fixed_clock_stands_still_in_demonstration_and_test_mode() {
        assertEquals(Instant.parse(LONG_AGO), SystemClock.clock("demonstration", LONG_AGO).instant());
        assertEquals(Instant.parse(LONG_AGO), SystemClock.clock("test", LONG_AGO).instant());
    }

    @Test
    void production_ignores_a_fixed_clock_and_so_does_a_server_without_a_mode() {
        assertNotEquals(Instant.parse(LONG_AGO), SystemClock.clock("production", LONG_AGO).instant());
        assertNotEquals(Instant.parse(LONG_AGO), SystemClock.clock(null, LONG_AGO).instant());
    }

    @Test
    void days_are_london_days_in_every_mode() {
        assertEquals(SystemClock.LONDON, SystemClock.clock("production", null).getZone());
        assertEquals(SystemClock.LONDON, SystemClock.clock("demonstration", LONG_AGO).getZone());
    }

    @Test
    void a_fixed_clock_that_is_no_moment_is_refused() {
        assertThrows(DateTimeException.class, () -> SystemClock.clock("test", "yesterday"));
    }
}
