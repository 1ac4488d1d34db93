package org.patchwork.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which the tests happen, whatever the calendar says. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    public static final Instant NOW = TODAY.atTime(10, 30).atZone(ZONE).toInstant();
    public static final Clock CLOCK = Clock.fixed(NOW, ZONE);

    private Days() {
    }
}
