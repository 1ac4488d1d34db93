package org.patchwork.web.policy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchwork.web.platform.ThreeFieldDate;

/** A day and a time of day as people type them: three fields, and hours and minutes such as 9:30. */
public class WallTime {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    private final ThreeFieldDate date;
    private String time;

    /** Begins with a moment; null for empty fields. */
    public WallTime(LocalDateTime start) {
        date = new ThreeFieldDate(start == null ? null : start.toLocalDate());
        time = start == null ? null : String.format("%d:%02d", start.getHour(), start.getMinute());
    }

    /** The moment meant; empty when the fields are none. */
    public Optional<LocalDateTime> value() {
        return date.value().flatMap(day -> clock().map(day::atTime));
    }

    private Optional<LocalTime> clock() {
        Matcher typed = TIME.matcher(time == null ? "" : time.strip());
        try {
            return typed.matches() ? Optional.of(LocalTime.of(Integer.parseInt(typed.group(1)), Integer.parseInt(typed.group(2)))) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    public ThreeFieldDate getDate() {
        return date;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
