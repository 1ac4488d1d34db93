package org.patchwork.web.broker;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.patchwork.directory.boundary.OpeningHours.Span;

/** From when to when a desk is open on one day, as typed; both blank when it is closed. */
public class DayHours implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private String from;
    private String to;

    DayHours(Span span) {
        from = span == null ? null : span.from().toString();
        to = span == null ? null : span.to().toString();
    }

    /** Whether neither is given. */
    boolean closed() {
        return blank(from) && blank(to);
    }

    /**
     * @return null when it is closed
     * @throws IllegalArgumentException when they are no times of a day, or the second is not after the first
     */
    Span span() {
        try {
            return closed() ? null : new Span(time(from), time(to));
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException(noTime);
        }
    }

    private static LocalTime time(String typed) {
        return LocalTime.parse(typed == null ? "" : typed.strip(), TIME);
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
