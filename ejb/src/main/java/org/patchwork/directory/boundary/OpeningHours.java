package org.patchwork.directory.boundary;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.patchwork.platform.control.WorkingDays;

/**
 * When a duty desk is open, by the day of the week and London's clocks; on bank holidays of England and Wales it is closed.
 *
 * @param week Monday to Sunday, null for a day on which it is closed; open on one day at least
 */
public record OpeningHours(List<Span> week) {

    /** Monday to Friday, nine to five. */
    public static final OpeningHours OFFICE = of("09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,-,-");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 7;

    /** From and to on one day; {@code to} is the first moment at which it is closed again. */
    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a desk closes after it opens");
            }
        }
    }

    public OpeningHours {
        week = Collections.unmodifiableList(new ArrayList<>(week));
        if (week.size() != DAYS || week.stream().allMatch(day -> day == null)) {
            throw new IllegalArgumentException("seven days, and open on one of them");
        }
    }

    /** @param text as it is kept: {@code 09:00-17:00} or a dash for each day, parted by commas */
    public static OpeningHours of(String text) {
        List<Span> week = new ArrayList<>();
        for (String day : text.split(",")) {
            week.add(day.equals("-") ? null : new Span(LocalTime.parse(day.substring(0, 5)), LocalTime.parse(day.substring(6))));
        }
        return new OpeningHours(week);
    }

    /** As it is kept. */
    public String text() {
        return week.stream().map(day -> day == null ? "-" : day.from() + "-" + day.to()).collect(Collectors.joining(","));
    }

    /** @return null when it is closed on that day of the week */
    public Span on(DayOfWeek day) {
        return week.get(day.ordinal());
    }

    /** Whether the desk is open at that moment. */
    public boolean isOpenAt(Instant moment) {
        ZonedDateTime here = moment.atZone(LONDON);
        Span span = spanOf(here.toLocalDate());
        return span != null && !here.toLocalTime().isBefore(span.from()) && here.toLocalTime().isBefore(span.to());
    }

    /** How long the desk was open between two moments; nothing when the second is before the first. */
    public Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (LocalDate day = from.atZone(LONDON).toLocalDate(); !startOf(day).isAfter(to); day = day.plusDays(1)) {
            Span span = spanOf(day);
            if (span != null) {
                Instant begins = later(from, at(day, span.from()));
                Instant ends = earlier(to, at(day, span.to()));
                open = begins.isBefore(ends) ? open.plus(Duration.between(begins, ends)) : open;
            }
        }
        return open;
    }

    /** When the desk will have been open for so long, counted from that moment. */
    public Instant afterOpen(Duration howLong, Instant from) {
        Duration left = howLong;
        for (LocalDate day = from.atZone(LONDON).toLocalDate();; day = day.plusDays(1)) {
            Span span = spanOf(day);
            if (span != null && from.isBefore(at(day, span.to()))) {
                Instant begins = later(from, at(day, span.from()));
                Duration today = Duration.between(begins, at(day, span.to()));
                if (left.compareTo(today) <= 0) {
                    return begins.plus(left);
                }
                left = left.minus(today);
            }
        }
    }

    /** The same time of day so many of the desk's days later, within its hours; while it is closed, counted from when it opens next. */
    public Instant afterDays(int days, Instant from) {
        ZonedDateTime begins = afterOpen(Duration.ZERO, from).atZone(LONDON);
        LocalDate day = begins.toLocalDate();
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= spanOf(day) == null ? 0 : 1;
        }
        Span span = spanOf(day);
        return earlier(later(at(day, begins.toLocalTime()), at(day, span.from())), at(day, span.to()));
    }

    private Span spanOf(LocalDate day) {
        boolean bankHoliday = day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !WorkingDays.englandAndWales().isWorkingDay(day);
        return bankHoliday ? null : on(day.getDayOfWeek());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
