package org.patchwork.consent.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.consent.entity.Consent;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Everything that was ever said, added to and never rewritten. */
@ApplicationScoped
public class Consents {

    private static final String SAID = """
            select c.id, c.child_id, c.service_id, c.subject_id, c.state, c.extent, c.giver, c.scope, c.explained_how, c.explained,
                   c.valid_from, c.valid_to, c.recorded_at, coalesce(g.known_as, g.given_name) || ' ' || g.family_name as giver_name,
                   r.given_name || ' ' || r.family_name as recorder,
                   (select string_agg(o.name, E'\\n' order by o.name) from consent_scope e join organisation o on o.id = e.organisation_id
                     where e.consent_id = c.id) as agencies,
                   (select string_agg(e.role_code, ',' order by e.role_code) from consent_scope e where e.consent_id = c.id) as roles
              from consent c
              left join person g on g.id = c.giver_id
              left join practitioner r on r.id = c.recorded_by
            """;
    private static final String OF_CHILDREN = SAID + """
             where c.child_id = any (cast(?1 as uuid[]))
             order by c.recorded_at desc, c.id
            """;
    private static final String LATEST_GIVEN = """
            select n.* from (select distinct on (c.child_id, c.service_id, c.subject_id) c.id, c.child_id, c.service_id, c.subject_id,
                                    c.state, c.extent, c.giver, c.valid_from, c.valid_to
                               from consent c order by c.child_id, c.service_id, c.subject_id, c.recorded_at desc, c.id) n
             where n.state = 'GIVEN'
            """;
    private static final String LAST = """
            select max(recorded_at) as at from consent
             where child_id = cast(?1 as uuid) and service_id = cast(?2 as uuid) and subject_id = cast(?3 as uuid)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** Lets one thing at a time be said about a child, until the transaction ends. */
    public void oneAtATime(UUID child) {
        Rows.of(entities, "select id from child where id = cast(?1 as uuid) for no key update", child);
    }

    /** Whether that very statement is kept already. */
    public boolean has(UUID id) {
        return entities.find(Consent.class, id) != null;
    }

    /** The moment to write down, later than whatever was said before, even by a server whose clock was ahead. */
    public Instant after(UUID child, UUID service, UUID subject, Instant now) {
        Instant last = Rows.of(entities, LAST, child, service, subject).get(0).instant("at");
        return last == null || last.isBefore(now) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    public void add(Consent consent) {
        entities.persist(consent);
        entities.flush();
    }

    /** All that was said about those children, whichever service it is about, latest first. */
    List<Row> of(Collection<UUID> children) {
        return Rows.of(entities, OF_CHILDREN, Rows.array(children));
    }

    /** What was said last about each service, where that was a yes. */
    List<Row> latestGiven() {
        return Rows.of(entities, LATEST_GIVEN);
    }
}
