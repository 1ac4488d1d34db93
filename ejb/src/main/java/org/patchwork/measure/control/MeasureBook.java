package org.patchwork.measure.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.measure.boundary.Measure;
import org.patchwork.measure.boundary.MonthFigure;
import org.patchwork.platform.control.Rows;

/** Keeps the measures, and reads what of them is about no child. */
@ApplicationScoped
public class MeasureBook {

    /** Any number, the same on every server: of several that reckon a month at once one does it and the others wait. */
    private static final long LOCK = 5_600_560_056L;

    private static final String ARRIVED = "insert into arrival (id, month, seconds) values (cast(?1 as uuid), ?2, ?3)";
    private static final String KEPT = "select distinct month from measure_month where month >= ?1";
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(" + LOCK + ") as text) as locked";
    private static final String KEEP = "insert into measure_month (month, measure, figure) values (?1, ?2, cast(?3 as int)) on conflict do nothing";
    private static final String LATEST = """
            select month, measure, figure from measure_month
             where month in (select distinct month from measure_month order by month desc limit ?1) order by month
            """;
    private static final String SECONDS = """
            select count(*) as sessions, percentile_disc(0.5) within group (order by seconds) as median from arrival where month = ?1
            """;
    /** Asks of each account whether it looked: the people of a region are few beside a month's looks. */
    private static final String ACTIVE = """
            select count(*) as practitioners, count(distinct s.organisation_id) as agencies
              from account a
              join practitioner p on p.id = a.practitioner_id
              join team t on t.id = p.team_id
              join service s on s.id = t.service_id
             where exists (select from access_record r
                            where r.account_id = a.id and r.at >= cast(?1 as timestamptz) and r.at < cast(?2 as timestamptz))
            """;

    /** How many looked at records. */
    record Active(int practitioners, int agencies) {
    }

    /** How long the way to contact took. {@code median} is null without sessions. */
    record Way(int sessions, Integer median) {
    }

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** One session came to its first contact details. */
    public void arrived(YearMonth month, int seconds) {
        entities.createNativeQuery(ARRIVED).setParameter(1, UUID.randomUUID()).setParameter(2, month.atDay(1)).setParameter(3, seconds).executeUpdate();
    }

    /** @return of the last so many months, the earliest first, each in the order of the measures */
    public List<MonthFigure> latest(int months) {
        return Rows.of(entities, LATEST, months).stream()
                .map(row -> new MonthFigure(YearMonth.from(row.date("month")), Measure.valueOf(row.text("measure")), row.number("figure")))
                .sorted(Comparator.comparing(MonthFigure::month).thenComparing(MonthFigure::measure)).toList();
    }

    /** @return the months that are kept, from that one on */
    Set<YearMonth> keptSince(YearMonth first) {
        return Rows.of(entities, KEPT, first.atDay(1)).stream().map(row -> YearMonth.from(row.date("month"))).collect(Collectors.toSet());
    }

    /** Waits until no other server reckons; until the transaction ends. */
    void alone() {
        Rows.of(entities, ONE_AT_A_TIME);
    }

    void keep(YearMonth month, Map<Measure, Integer> figures) {
        figures.forEach((measure, figure) -> entities.createNativeQuery(KEEP).setParameter(1, month.atDay(1)).setParameter(2, measure.name())
                .setParameter(3, figure).executeUpdate());
    }

    Active activeBetween(Instant from, Instant until) {
        var row = Rows.of(entities, ACTIVE, Timestamp.from(from), Timestamp.from(until)).get(0);
        return new Active(row.number("practitioners"), row.number("agencies"));
    }

    Way wayIn(YearMonth month) {
        var row = Rows.of(entities, SECONDS, month.atDay(1)).get(0);
        return new Way(row.number("sessions"), row.number("median"));
    }
}
