package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.PolicyEventEntry;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.entity.PolicyVersion;

/** What was done with the policy: added to, never changed. */
@ApplicationScoped
public class PolicyEvents {

    private static final int MOST_NEWS = 50;

    private static final String ADD = """
            insert into policy_event (at, account_id, act, version_id, hide_id, content_hash, note)
            values (cast(?1 as timestamptz), cast(?2 as uuid), ?3, cast(?4 as uuid), cast(?5 as uuid), ?6, ?7)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** Something done to a version; {@code note} may be null. */
    public void add(UUID officer, Act act, PolicyVersion version, String note) {
        add(officer, act, version.id(), null, version.contentHash(), note);
    }

    /** Something done about a hidden service; {@code note} may be null. */
    public void addOfHide(UUID officer, Act act, UUID hide, String note) {
        add(officer, act, null, hide, null, note);
    }

    private void add(UUID officer, Act act, UUID version, UUID hide, String hash, String note) {
        entities.flush();
        entities.createNativeQuery(ADD).setParameter(1, Timestamp.from(clock.instant())).setParameter(2, officer)
                .setParameter(3, act.name()).setParameter(4, version).setParameter(5, hide).setParameter(6, hash).setParameter(7, note)
                .executeUpdate();
    }

    /** The latest, newest first. */
    public List<PolicyEventEntry> latest(int most) {
        return entries(Rows.of(entities, PolicySql.LATEST_EVENTS, most));
    }

    /** All of one version, newest first. */
    public List<PolicyEventEntry> of(UUID version) {
        return entries(Rows.of(entities, PolicySql.EVENTS_OF, version));
    }

    /** What others did since this officer last read, newest first. */
    public List<PolicyEventEntry> unseenBy(UUID officer) {
        return entries(Rows.of(entities, PolicySql.UNSEEN, officer, MOST_NEWS));
    }

    /** This officer has read everything up to that event. */
    public void read(UUID officer, long event) {
        entities.createNativeQuery(PolicySql.READ).setParameter(1, officer).setParameter(2, event).executeUpdate();
    }

    private static List<PolicyEventEntry> entries(List<Row> rows) {
        return rows.stream().map(row -> new PolicyEventEntry(Long.parseLong(row.text("id")), row.instant("at"),
                VersionList.officer(row, "account_id", "officer"), Act.valueOf(row.text("act")), row.id("version_id"),
                row.number("number"), row.text("title"), row.id("hide_id"), row.text("service_code"), row.text("content_hash"),
                row.text("note"))).toList();
    }
}
