package org.patchwork.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.audit.boundary.UnusualAccess;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The unusual among the looks. Finding them again adds nothing, so that every server may. */
@ApplicationScoped
public class UnusualFindings {

    private static final String LONGEST_WINDOW = "select coalesce(max(window_minutes), 0) as minutes from unusual_access_rule";
    private static final String FINDINGS = """
            select u.id, u.rule_code, r.threshold, r.weight, u.account_id, coalesce(a.display_name, '') as viewer, u.found_at, u.first_at, u.last_at,
                   u.looks, u.outcome, u.note, o.display_name as decided_by
              from unusual_access u
              join unusual_access_rule r on r.code = u.rule_code
              left join account a on a.id = u.account_id
              left join account o on o.id = u.decided_by
            """;
    private static final String LATEST = FINDINGS + " order by u.outcome is not null, r.weight desc, u.found_at desc, u.id limit 200";
    private static final String ONE = FINDINGS + " where u.id = cast(?1 as uuid)";
    private static final String UNTOLD = """
            select id from unusual_access where outcome is null and found_at > cast(?1 as timestamptz) - make_interval(days => 7) order by found_at limit 100
            """;
    private static final String DECIDE = """
            update unusual_access set outcome = ?2, note = ?3, decided_by = cast(?4 as uuid), decided_at = cast(?5 as timestamptz)
             where id = cast(?1 as uuid) and outcome is null and account_id <> cast(?4 as uuid)
            """;
    private static final String MUTE = """
            insert into unusual_access_mute (id, rule_code, account_id, until, muted_by, muted_at, note)
            values (gen_random_uuid(), ?1, cast(?2 as uuid), cast(?3 as timestamptz), cast(?4 as uuid), cast(?5 as timestamptz), ?6)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** Adds what each of the rules finds; in its statement ?1 is the moment and ?2 one before which no rule looks back. */
    public void add(List<String> rules, Instant now) {
        Instant earliest = now.minus(Duration.ofMinutes(Rows.of(entities, LONGEST_WINDOW).get(0).number("minutes")));
        for (String rule : rules) {
            entities.createNativeQuery(rule).setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(earliest)).executeUpdate();
        }
    }

    /** Undecided findings of the last week, which officers are told of once each. */
    public List<UUID> undecided(Instant now) {
        return Rows.of(entities, UNTOLD, Timestamp.from(now)).stream().map(row -> row.id("id")).toList();
    }

    /** See {@link org.patchwork.audit.boundary.UnusualAccesses#list}. */
    public List<UnusualAccess> list() {
        return Rows.of(entities, LATEST).stream().map(UnusualFindings::finding).toList();
    }

    /** @return empty when there is none */
    public Optional<UnusualAccess> find(UUID id) {
        return Rows.of(entities, ONE, id).stream().map(UnusualFindings::finding).findFirst();
    }

    /** @return false when there is nothing for this officer to decide any more */
    public boolean decide(UUID id, String outcome, String note, UUID officer, Instant at) {
        return entities.createNativeQuery(DECIDE).setParameter(1, id).setParameter(2, outcome).setParameter(3, note).setParameter(4, officer)
                .setParameter(5, Timestamp.from(at)).executeUpdate() == 1;
    }

    /** Makes the finding's rule silent about its person. */
    public void mute(UnusualAccess finding, Instant until, UUID officer, Instant at, String note) {
        entities.createNativeQuery(MUTE).setParameter(1, finding.rule()).setParameter(2, finding.accountId()).setParameter(3, Timestamp.from(until))
                .setParameter(4, officer).setParameter(5, Timestamp.from(at)).setParameter(6, note).executeUpdate();
    }

    private static UnusualAccess finding(Row row) {
        return new UnusualAccess(row.id("id"), row.text("rule_code"), row.number("threshold"), row.number("weight"), row.id("account_id"),
                row.text("viewer"), row.instant("found_at"), row.instant("first_at"), row.instant("last_at"), row.number("looks"),
                row.text("outcome"), row.text("note"), row.text("decided_by"));
    }
}
