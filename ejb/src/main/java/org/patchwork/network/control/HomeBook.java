package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.patchwork.network.boundary.HomeStanding;
import org.patchwork.network.boundary.HomeStep;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Who was on the first page when, and what they have put away. */
@ApplicationScoped
public class HomeBook {

    private static final int PUT_AWAY_DAYS = 90;
    private static final int SOON_DAYS = 14;

    private static final String VISIT = """
            insert into home_visit (account_id, seen_on)
            select a.id, cast(?2 as date) from account a where a.username = ?1
            on conflict (account_id) do update set since = home_visit.seen_on, seen_on = excluded.seen_on
             where home_visit.seen_on < excluded.seen_on
            """;
    private static final String STANDING = """
            select v.since, p.id is not null and nullif(btrim(p.phone), '') is null as without_number,
                   p.away_from is not null and p.away_from <= cast(?2 as date) + cast(?3 as int)
                   and (p.away_to is null or p.away_to >= cast(?2 as date)) and p.cover_id is null as uncovered,
                   (select string_agg(d.step, ',') from home_step_dismissed d where d.account_id = a.id
                       and (d.step = 'WELCOME' or d.dismissed_at > cast(?2 as date) - cast(?4 as int))) as put_away
              from account a
              left join home_visit v on v.account_id = a.id
              left join practitioner p on p.id = a.practitioner_id
             where a.username = ?1
            """;
    private static final String PUT_AWAY = """
            insert into home_step_dismissed (account_id, step, dismissed_at)
            select a.id, ?2, cast(?3 as timestamptz) from account a where a.username = ?1
            on conflict (account_id, step) do update set dismissed_at = excluded.dismissed_at
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @param today in Europe/London; a second visit of the same day changes nothing */
    public HomeStanding visit(String username, LocalDate today) {
        entities.createNativeQuery(VISIT).setParameter(1, username).setParameter(2, today).executeUpdate();
        return Rows.of(entities, STANDING, username, today, SOON_DAYS, PUT_AWAY_DAYS).stream().map(HomeBook::standing).findFirst()
                .orElseGet(() -> new HomeStanding(null, false, false, Set.of()));
    }

    public void putAway(String username, HomeStep step, Instant at) {
        entities.createNativeQuery(PUT_AWAY).setParameter(1, username).setParameter(2, step.name()).setParameter(3, Timestamp.from(at)).executeUpdate();
    }

    private static HomeStanding standing(Row row) {
        Set<HomeStep> putAway = EnumSet.noneOf(HomeStep.class);
        if (row.text("put_away") != null) {
            Arrays.stream(row.text("put_away").split(",")).map(HomeStep::valueOf).forEach(putAway::add);
        }
        return new HomeStanding(row.date("since"), row.flag("without_number"), row.flag("uncovered"), putAway);
    }
}
