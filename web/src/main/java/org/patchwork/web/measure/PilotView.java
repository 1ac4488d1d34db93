package org.patchwork.web.measure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.measure.boundary.Measure;
import org.patchwork.measure.boundary.MonthFigure;
import org.patchwork.measure.boundary.PilotMeasures;
import org.patchwork.web.platform.Text;

/** How the pilot goes, month by month, as pictures and in words. */
@Named("pilot")
@RequestScoped
public class PilotView {

    @EJB
    private PilotMeasures measures;

    @Inject
    private Text text;

    private List<Chart> charts;
    private List<Measure> untold;
    private Chart bands;
    private YearMonth latest;

    /** Asks once. */
    public void load() {
        List<MonthFigure> figures = measures.list();
        latest = figures.isEmpty() ? null : figures.get(figures.size() - 1).month();
        List<Chart> all = latest == null ? List.of() : Stream.of(Measure.values()).filter(measure -> !Measure.BANDS.contains(measure))
                .map(measure -> Chart.of(measure, figures)).toList();
        charts = all.stream().filter(Chart::tells).toList();
        untold = all.stream().filter(chart -> !chart.tells()).map(Chart::measure).toList();
        bands = latest == null ? null : Chart.ofBands(latest, figures);
    }

    public List<Chart> getCharts() {
        return charts;
    }

    /** Measures of which no figure may be told, in any of the months. */
    public List<Measure> getUntold() {
        return untold;
    }

    /** Children of the latest month by how many work with them; null without months. */
    public Chart getBands() {
        return bands;
    }

    /** The latest closed month; null for none. */
    public YearMonth getLatest() {
        return latest;
    }

    /** A month as people read it. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text.of("measure.pilot.monthPattern"), text.locale()).format(month);
    }

    /** A figure in words, with what it counts. */
    public String figure(Chart.Bar bar) {
        if (bar.figure() == null) {
            return text.of(isMedian(bar.measure()) ? "measure.pilot.fewForMedian" : "measure.pilot.few");
        }
        return bar.measure() == Measure.SECONDS_TO_CONTACT ? text.of("measure.pilot.seconds", bar.figure()) : String.valueOf(bar.figure());
    }

    private static boolean isMedian(Measure measure) {
        return measure == Measure.SECONDS_TO_CONTACT || measure == Measure.INVOLVEMENTS_MEDIAN;
    }
}
