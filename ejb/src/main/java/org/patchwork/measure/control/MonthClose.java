package org.patchwork.measure.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.patchwork.measure.boundary.Measure;
import org.patchwork.platform.control.WorkingDays;
import org.patchwork.sharing.control.PilotCounts;
import org.patchwork.sharing.control.PilotCounts.Answerable;
import org.patchwork.sharing.control.PilotCounts.Children;

/**
 * Reckons the measures of a month when it is over, once, and keeps what may be told of them. The database keeps nothing else, so nobody can
 * look behind a figure.
 */
@ApplicationScoped
public class MonthClose {

    private static final int MONTHS_BACK = 12;
    /** A median of fewer would tell of single people. */
    private static final int FEWEST_FOR_MEDIAN = 10;
    private static final int DAYS_TO_ANSWER = 2;
    private static final int SECONDS_STEP = 5;

    @Inject
    MeasureBook book;

    @Inject
    PilotCounts counts;

    @Inject
    Clock clock;

    /** @return the closed months of the last year that are not kept yet, the earliest first */
    @Transactional
    public List<YearMonth> due() {
        YearMonth now = YearMonth.now(clock);
        Set<YearMonth> kept = book.keptSince(now.minusMonths(MONTHS_BACK));
        return IntStream.rangeClosed(1, MONTHS_BACK).mapToObj(now::minusMonths).filter(month -> !kept.contains(month)).sorted().toList();
    }

    /**
     * Reckons one month and keeps it; does nothing for one that is kept.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Transactional
    public void close(YearMonth month) {
        book.alone();
        if (!book.keptSince(month).contains(month)) {
            book.keep(month, figures(month));
        }
    }

    Map<Measure, Integer> figures(YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        Map<Measure, Integer> told = new EnumMap<>(Measure.class);
        MeasureBook.Active active = book.activeBetween(from, until);
        told.put(Measure.PRACTITIONERS_ACTIVE, Disclosure.of(active.practitioners()));
        told.put(Measure.AGENCIES_ACTIVE, Disclosure.of(active.agencies()));
        MeasureBook.Way way = book.wayIn(month);
        told.put(Measure.SECONDS_TO_CONTACT, way.sessions() < FEWEST_FOR_MEDIAN ? null : Math.round(way.median() / (float) SECONDS_STEP) * SECONDS_STEP);
        children(told, counts.childrenOn(month.atEndOfMonth()));
        inTime(told, Measure.NOTICES, Measure.NOTICES_IN_TIME, counts.noticesBetween(from, until));
        inTime(told, Measure.ATTENTION, Measure.ATTENTION_IN_TIME, counts.attentionBetween(from, until));
        told.put(Measure.TASKS_DONE, Disclosure.of(counts.tasksDoneBetween(from, until)));
        return told;
    }

    private static void children(Map<Measure, Integer> told, Children children) {
        told.put(Measure.CHILDREN, Disclosure.of(children.all()));
        told.put(Measure.INVOLVEMENTS_MEDIAN, children.all() < FEWEST_FOR_MEDIAN ? null : children.median());
        told.put(Measure.CHILDREN_WITH_TEAM, Disclosure.ofParts(List.of(children.withTeam(), children.all() - children.withTeam())).get(0));
        List<Integer> bands = Disclosure.ofParts(children.bands());
        for (int band = 0; band < bands.size(); band++) {
            told.put(Measure.BANDS.get(band), bands.get(band));
        }
    }

    private static void inTime(Map<Measure, Integer> told, Measure all, Measure quick, List<Answerable> list) {
        int inTime = (int) list.stream().filter(one -> one.answered() != null
                && one.answered().isBefore(WorkingDays.englandAndWales().within(DAYS_TO_ANSWER, one.told()))).count();
        told.put(all, Disclosure.of(list.size()));
        told.put(quick, Disclosure.ofParts(List.of(inTime, list.size() - inTime)).get(0));
    }
}
