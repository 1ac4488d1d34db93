package org.patchwork.statutory.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.statutory.boundary.StatutoryPower;
import org.patchwork.testing.Days;

class TermTest {

    private static final StatutoryPower DUTY_TEAM =
            new StatutoryPower("EDT", Duration.ofHours(96), Duration.ofHours(192), true, "Children Act 1989 s47", List.of(), List.of());

    @Test
    void out_of_hours_work_ends_on_the_next_working_morning_by_the_clock_on_the_wall() {
        assertEquals(london("2026-03-17T09:00"), end("2026-03-16T22:00", 96));
        assertEquals(london("2026-03-16T09:00"), end("2026-03-16T03:00", 96));
        assertEquals(london("2026-03-17T09:00"), end("2026-03-16T09:00", 96), "a morning that has come is not the next");
        assertEquals(london("2026-03-23T09:00"), end("2026-03-20T18:00", 96), "from Friday to Monday");
        assertEquals(london("2026-04-02T09:00"), end("2026-04-01T18:00", 96), "Thursday before Easter is a working day");
        assertEquals(london("2026-04-06T20:00"), end("2026-04-02T20:00", 96), "at most 96 hours, even over Easter");
        assertEquals(london("2026-03-30T09:00"), end("2026-03-27T18:00", 96), "over the night when clocks go forward");
        assertEquals(london("2026-03-16T23:00"), end("2026-03-16T19:00", 4), "what was asked for when that is sooner");
    }

    @Test
    void the_last_part_is_a_day_or_a_quarter() {
        Instant from = Days.NOW;
        assertEquals(from.plus(Duration.ofHours(3)), Term.lastPart(from, from.plus(Duration.ofHours(4))));
        assertEquals(from.plus(Duration.ofHours(504 - 24)), Term.lastPart(from, from.plus(Duration.ofHours(504))));
    }

    private static Instant end(String from, int hours) {
        return Term.end(DUTY_TEAM, london(from), hours, Days.ZONE);
    }

    private static Instant london(String wall) {
        return LocalDateTime.parse(wall).atZone(Days.ZONE).toInstant();
    }
}
