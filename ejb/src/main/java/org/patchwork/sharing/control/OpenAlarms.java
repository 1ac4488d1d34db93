package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.GovernanceAlarm;

/** What decisions raised for IG officers, and nobody has dealt with. */
@ApplicationScoped
public class OpenAlarms {

    private static final String OPEN = """
            select o.id, o.raised_at, a.display_name as viewer, o.account_id, c.given_name || ' ' || c.family_name as child, o.rule_id
              from due_obligation o
              left join account a on a.id = o.account_id
              join person c on c.id = o.child_id
             where o.obligation = 'ALERT_IG' and o.done_at is null
             order by o.raised_at desc, o.id limit 100
            """;
    private static final String DONE = """
            update due_obligation set done_at = cast(?2 as timestamptz), version = version + 1
             where id = cast(?1 as uuid) and obligation = 'ALERT_IG' and done_at is null
            """;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<GovernanceAlarm> list() {
        return Rows.of(entities, OPEN).stream().map(row -> new GovernanceAlarm(row.id("id"), row.instant("raised_at"), row.text("viewer"),
                row.id("account_id"), row.text("child"), row.text("rule_id"))).toList();
    }

    /** The first time counts. */
    public void done(UUID alarm) {
        entities.createNativeQuery(DONE).setParameter(1, alarm).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
    }
}
