package org.patchwork.statutory.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.patchwork.platform.control.WorkingDays;
import org.patchwork.statutory.boundary.StatutoryPower;

/** How long statutory access lasts, and when its last part begins. */
public final class Term {

    private static final int MORNING = 9;
    private static final int QUARTER = 4;
    private static final Duration WARNED_AT_MOST = Duration.ofHours(24);

    private Term() {
    }

    /**
     * @return the end of what begins now; the next working morning at nine, by the clock of the zone, when the function's offices then
     *         take over and it comes sooner
     */
    public static Instant end(StatutoryPower power, Instant from, int hours, ZoneId zone) {
        Instant asked = from.plus(Duration.ofHours(hours));
        Instant morning = nextWorkingMorning(from.atZone(zone)).toInstant();
        return power.workingMorning() && morning.isBefore(asked) ? morning : asked;
    }

    /** @return how long from now an access may go on, in hours; empty when not past its end, or past what it may last in all */
    public static List<Integer> extensions(StatutoryPower power, Instant from, Instant expires, Instant now) {
        return power.lengths().stream().filter(hours -> {
            Instant end = now.plus(Duration.ofHours(hours));
            return end.isAfter(expires) && !end.isAfter(from.plus(power.inAll()));
        }).toList();
    }

    /** @return a day before it ends, or the last quarter of its time when that is shorter */
    public static Instant lastPart(Instant begun, Instant expires) {
        Duration quarter = Duration.between(begun, expires).dividedBy(QUARTER);
        return expires.minus(quarter.compareTo(WARNED_AT_MOST) < 0 ? quarter : WARNED_AT_MOST);
    }

    private static ZonedDateTime nextWorkingMorning(ZonedDateTime from) {
        ZonedDateTime morning = from.toLocalDate().atTime(MORNING, 0).atZone(from.getZone());
        while (!morning.isAfter(from) || !WorkingDays.englandAndWales().isWorkingDay(morning.toLocalDate())) {
            morning = morning.plusDays(1);
        }
        return morning;
    }
}
