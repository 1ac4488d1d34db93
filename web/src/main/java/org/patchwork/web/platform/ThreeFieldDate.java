package org.patchwork.web.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day typed as day, month and year in three fields, as people read it from a letter. */
public class ThreeFieldDate {

    private String day;
    private String month;
    private String year;

    /** Begins with a day; null for empty fields. */
    public ThreeFieldDate(LocalDate start) {
        if (start != null) {
            day = String.valueOf(start.getDayOfMonth());
            month = String.valueOf(start.getMonthValue());
            year = String.valueOf(start.getYear());
        }
    }

    /** The day meant; empty when the three fields are no day of the calendar. */
    public Optional<LocalDate> value() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }
}
