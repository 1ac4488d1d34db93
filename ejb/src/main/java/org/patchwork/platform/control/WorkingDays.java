package org.patchwork.platform.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The days on which offices work in England and Wales: Monday to Friday but bank holidays (Banking and Financial Dealings Act 1971).
 * The holidays are data, {@code bank-holidays-england-and-wales.txt} beside this class's component; in a year that the data do not hold
 * only weekends are left out, and the log says so once.
 */
public final class WorkingDays {

    private static final Logger LOG = Logger.getLogger(WorkingDays.class.getName());
    private static final String SHIPPED = "/org/patchwork/platform/bank-holidays-england-and-wales.txt";
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingDays ENGLAND_AND_WALES = new WorkingDays(shipped());

    private final Set<LocalDate> bankHolidays;
    private final Set<Integer> years;
    private final Set<Integer> missed = ConcurrentHashMap.newKeySet();

    /** @param bankHolidays of whole years */
    WorkingDays(Set<LocalDate> bankHolidays) {
        this.bankHolidays = Set.copyOf(bankHolidays);
        this.years = bankHolidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the shipped data. */
    public static WorkingDays englandAndWales() {
        return ENGLAND_AND_WALES;
    }

    public boolean isWorkingDay(LocalDate day) {
        if (!isKnown(day) && missed.add(day.getYear())) {
            LOG.log(Level.WARNING, "the bank holidays of {0} are not known, so deadlines in it may fall on one: add the year to {1}",
                    new Object[] {String.valueOf(day.getYear()), SHIPPED});
        }
        return !WEEKEND.contains(day.getDayOfWeek()) && !bankHolidays.contains(day);
    }

    /** Whether the data hold the bank holidays of that day's year. */
    public boolean isKnown(LocalDate day) {
        return years.contains(day.getYear());
    }

    /**
     * The day that is so many working days later; the day itself does not count, whether a working day or not.
     *
     * @param count at least 1
     * @throws IllegalArgumentException for less
     */
    public LocalDate after(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one working day later");
        }
        LocalDate found = day;
        for (int left = count; left > 0;) {
            found = found.plusDays(1);
            left -= isWorkingDay(found) ? 1 : 0;
        }
        return found;
    }

    /**
     * By when something is due that must be done within so many working days of a moment: the end of the last of them in London.
     *
     * @return the first moment that is too late
     */
    public Instant within(int count, Instant from) {
        LocalDate last = after(LocalDate.ofInstant(from, SystemClock.LONDON), count);
        return last.plusDays(1).atStartOfDay(SystemClock.LONDON).toInstant();
    }

    private static Set<LocalDate> shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                WorkingDays.class.getResourceAsStream(SHIPPED), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf('|')))).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
