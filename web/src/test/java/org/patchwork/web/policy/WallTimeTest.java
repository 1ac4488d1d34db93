package org.patchwork.web.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 22, 9, 5);

    @Test
    void a_moment_begins_in_its_fields_and_comes_back() {
        WallTime time = new WallTime(MORNING);
        assertEquals("9:05", time.getTime());
        assertEquals(Optional.of(MORNING), time.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.05", " 09:05 "})
    void people_write_the_time_of_day_in_their_ways(String typed) {
        WallTime time = new WallTime(MORNING);
        time.setTime(typed);
        assertEquals(Optional.of(MORNING), time.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "25:00", "9:75", "noon"})
    void what_is_no_time_of_day_is_none(String typed) {
        WallTime time = new WallTime(MORNING);
        time.setTime(typed);
        assertEquals(Optional.empty(), time.value());
    }
}
