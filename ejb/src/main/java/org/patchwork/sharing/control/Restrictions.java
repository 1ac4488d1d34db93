package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The disputes and objections with the involvements they are about, for those who decide them and for nobody else. */
@ApplicationScoped
public class Restrictions {

    private static final String WHOSE = """
            i.child_id, i.role_code, r.given_name || ' ' || r.family_name as who, s.service_code
              from %s x
              join involvement i on i.id = x.involvement_id
              join practitioner r on r.id = i.practitioner_id
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
            """;

    /** ?1 since when they are decided. Those that wait first, the one that is due first before the others. */
    private static final String OBJECTIONS = "select x.id, x.reason_code, x.on_behalf_of, x.raised_on, x.due_on, x.state, x.raised_by, "
            + WHOSE.formatted("objection") + """
             where i.recorded_in_error_at is null and (x.state = 'PENDING' or x.decided_on >= cast(cast(?1 as timestamptz) as date))
             order by x.decided_on desc nulls first, x.due_on, x.id limit 200
            """;

    private static final String DISPUTES = "select x.id, x.reason_code, x.raised_at, x.outcome, x.raised_by, " + WHOSE.formatted("involvement_dispute")
            + " where %s and (x.outcome is null or x.settled_at >= cast(?2 as timestamptz)) order by x.settled_at desc nulls first, x.raised_at, x.id limit 200";

    private static final String OWN_OBJECTION = "select x.id, x.reason_code, x.on_behalf_of, x.raised_on, x.due_on, x.state, x.raised_by, "
            + WHOSE.formatted("objection") + " where x.id = cast(?1 as uuid) and i.practitioner_id = cast(?2 as uuid)";
    private static final String OWN_DISPUTE = "select x.id, x.reason_code, x.raised_at, x.outcome, x.raised_by, "
            + WHOSE.formatted("involvement_dispute") + " where x.id = cast(?1 as uuid) and i.practitioner_id = cast(?2 as uuid)";

    private static final String OF_PEOPLE_OF = DISPUTES.formatted("r.manager_id = cast(?1 as uuid)");
    private static final String OF_EVERYBODY = DISPUTES.formatted("?1 = 'ALL'");

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return at most 200: all that wait, and those decided since that moment */
    public List<Row> objections(Instant since) {
        entities.flush();
        return Rows.of(entities, OBJECTIONS, Timestamp.from(since));
    }

    /** @return the objection of that id when it is about an involvement of the practitioner's own */
    public Optional<Row> ownObjection(UUID id, UUID practitioner) {
        return Rows.of(entities, OWN_OBJECTION, id, practitioner).stream().findFirst();
    }

    /** The same of a dispute. */
    public Optional<Row> ownDispute(UUID id, UUID practitioner) {
        return Rows.of(entities, OWN_DISPUTE, id, practitioner).stream().findFirst();
    }

    /** The same of disputes by people whom a practitioner manages. */
    public List<Row> disputesOfPeopleOf(UUID manager, Instant since) {
        entities.flush();
        return Rows.of(entities, OF_PEOPLE_OF, manager, Timestamp.from(since));
    }

    /** The same of everybody's disputes. */
    public List<Row> disputes(Instant since) {
        entities.flush();
        return Rows.of(entities, OF_EVERYBODY, "ALL", Timestamp.from(since));
    }
}
