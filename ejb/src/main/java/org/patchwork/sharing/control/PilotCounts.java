package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.outcome.Gate;

/**
 * Counts for statistics (sharing policy, R010). What any member of a team might not be shown is never counted: sensitive services and
 * those that an involvement makes so, marked, disputed, objected, withheld and hidden ones, and protected records. So an involvement that is
 * hidden from anybody cannot move a figure, and the figures are smaller than what there is.
 */
@ApplicationScoped
public class PilotCounts {

    /** ?1 codes of the services that are not sensitive, ?2 now. */
    private static final String COUNTED = """
            with counted as (
                select i.id, i.child_id, i.practitioner_id, s.organisation_id, daterange(i.started_on, i.ended_on, '[]') as days
                  from involvement i
                  join child c on c.id = i.child_id
                  join team t on t.id = i.team_id
                  join service s on s.id = t.service_id
                 where i.subject = 'CHILD' and i.recorded_in_error_at is null and i.disputed_at is null
                   and (i.invited_at is null or i.accepted_at is not null)
                   and not i.practitioner_mark and i.raised_sensitivity is null
                   and c.record_protection = 'NONE' and s.service_code = any (cast(?1 as text[]))
                   and not exists (select from service_hide h where h.service_code = s.service_code and h.confirmed_at is not null
                                      and h.ended_at is null and h.until > cast(?2 as timestamptz))
                   and not exists (select from objection b where b.involvement_id = i.id and b.state in ('PENDING', 'UPHELD'))
                   and not exists (select from holder_decision w where w.child_id = i.child_id and w.service_id = s.id and w.decision = 'WITHHOLD'))
            """;
    /** ?3 the day. */
    private static final String CHILDREN = COUNTED + """
            select count(*) as children, count(*) filter (where agencies > 1) as with_team, count(*) filter (where people = 1) as one,
                   count(*) filter (where people = 2) as two, count(*) filter (where people in (3, 4)) as few,
                   count(*) filter (where people > 4) as many, coalesce(percentile_disc(0.5) within group (order by people), 0) as median
              from (select count(distinct practitioner_id) as people, count(distinct organisation_id) as agencies
                      from counted where days @> cast(?3 as date) group by child_id) each_child
            """;
    /** ?3 and ?4 from when to when. Whoever is told counts as well, since that they are is known by whose child it is. */
    private static final String NOTICES = COUNTED + """
            select n.at as told, n.read_at as answered from notice n join counted a on a.id = n.involvement_id
             where n.at >= cast(?3 as timestamptz) and n.at < cast(?4 as timestamptz)
               and exists (select from counted r where r.practitioner_id = n.recipient_id and r.child_id = n.child_id)
            """;
    private static final String ATTENTION = COUNTED + """
            select w.raised_at as told,
                   least(w.closed_at, (select min(x.answered_at) from attention_answer x join counted r on r.id = x.involvement_id
                                        where x.attention_id = w.id)) as answered
              from attention w join counted a on a.id = w.involvement_id
             where w.raised_at >= cast(?3 as timestamptz) and w.raised_at < cast(?4 as timestamptz)
            """;

    private static final String TASKS = COUNTED + """
            select count(*) as tasks from task k
              join counted a on a.id = k.asker_involvement_id join counted b on b.id = k.assignee_involvement_id
             where k.state = 'DONE' and k.closed_at >= cast(?3 as timestamptz) and k.closed_at < cast(?4 as timestamptz)
            """;

    /**
     * Children with somebody on a day.
     *
     * @param withTeam those with two agencies or more
     * @param bands    with one practitioner, two, three or four, and more
     * @param median   number of practitioners; 0 without children
     */
    public record Children(int all, int withTeam, List<Integer> bands, int median) {
    }

    /** Something told, and when it was answered first; null for not yet. */
    public record Answerable(Instant told, Instant answered) {
    }

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /** @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force */
    public Children childrenOn(LocalDate day) {
        Row row = Rows.of(entities, CHILDREN, services(), now(), day).get(0);
        return new Children(row.number("children"), row.number("with_team"),
                List.of(row.number("one"), row.number("two"), row.number("few"), row.number("many")), row.number("median"));
    }

    /** News of colleagues told between two moments, the second not included. */
    public List<Answerable> noticesBetween(Instant from, Instant until) {
        return between(NOTICES, from, until);
    }

    /** Attention raised between two moments, and when it was answered or closed first. */
    public List<Answerable> attentionBetween(Instant from, Instant until) {
        return between(ATTENTION, from, until);
    }

    /** Tasks done between two moments, asked and done by people who are counted. */
    public int tasksDoneBetween(Instant from, Instant until) {
        return Rows.of(entities, TASKS, services(), now(), Timestamp.from(from), Timestamp.from(until)).get(0).number("tasks");
    }

    private List<Answerable> between(String sql, Instant from, Instant until) {
        return Rows.of(entities, sql, services(), now(), Timestamp.from(from), Timestamp.from(until)).stream()
                .map(row -> new Answerable(row.instant("told"), row.instant("answered"))).toList();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** The services that the policy does not call sensitive, as long as it answers statistics with "aggregate only". */
    private String services() {
        Policy policy = policies.get();
        GateFacts facts = new GateFacts("OPS", null, ViewerInvolvement.NONE, null, null, null, null, null, Action.STATS, null, null, null,
                RecordProtection.NONE, null);
        if (policy.gate(facts).gate() != Gate.NA) {
            throw new IllegalStateException("the policy in force does not allow statistics");
        }
        return "{" + String.join(",", policy.reference().services().values().stream()
                .filter(service -> service.sensitivity() == Sensitivity.STANDARD).map(service -> service.code()).sorted().toList()) + "}";
    }
}
