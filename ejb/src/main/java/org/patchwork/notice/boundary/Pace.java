package org.patchwork.notice.boundary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How soon somebody is mailed about news. The constants are the words of the policy's table of events. */
public enum Pace {

    AT_ONCE,
    /** Each day at half past seven. */
    DAILY,
    /** On Mondays at half past seven. */
    WEEKLY,
    /** Not at all. */
    OFF;

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    /**
     * @param zone of the hour, Europe/London
     * @return when a mail about something that happens now is due; null for not at all
     */
    public Instant due(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        return switch (this) {
            case AT_ONCE -> now;
            case DAILY -> here.toLocalTime().isBefore(MORNING) ? here.with(MORNING).toInstant() : here.plusDays(1).with(MORNING).toInstant();
            case WEEKLY -> here.getDayOfWeek() == DayOfWeek.MONDAY && here.toLocalTime().isBefore(MORNING) ? here.with(MORNING).toInstant()
                    : here.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING).toInstant();
            case OFF -> null;
        };
    }
}
