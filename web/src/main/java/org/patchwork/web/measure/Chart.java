package org.patchwork.web.measure;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.patchwork.measure.boundary.Measure;
import org.patchwork.measure.boundary.MonthFigure;

/**
 * One measure as a picture: a bar for each month, drawn within the table that holds the same figures in words.
 *
 * @param bars the earliest month first
 */
public record Chart(Measure measure, List<Bar> bars) {

    /** How wide the picture is, in the units of {@link Bar}. */
    public static final int WIDTH = 1000;

    /**
     * One month.
     *
     * @param figure null when it is not told
     * @param width  of the bar; 0 when it is not told
     */
    public record Bar(YearMonth month, Measure measure, Integer figure, int width) {
    }

    /** Whether a single figure of it may be told. */
    boolean tells() {
        return bars.stream().anyMatch(bar -> bar.figure() != null);
    }

    /** The picture of one measure over the months. */
    static Chart of(Measure measure, List<MonthFigure> figures) {
        return drawn(measure, figures.stream().filter(one -> one.measure() == measure).toList());
    }

    /** The picture of one month's bands beside each other. */
    static Chart ofBands(YearMonth month, List<MonthFigure> figures) {
        return drawn(Measure.CHILDREN, figures.stream().filter(one -> one.month().equals(month) && Measure.BANDS.contains(one.measure())).toList());
    }

    private static Chart drawn(Measure measure, List<MonthFigure> figures) {
        int most = figures.stream().map(MonthFigure::figure).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(0);
        return new Chart(measure, figures.stream().map(one -> new Bar(one.month(), one.measure(), one.figure(),
                one.figure() == null || most == 0 ? 0 : WIDTH * one.figure() / most)).toList());
    }
}
