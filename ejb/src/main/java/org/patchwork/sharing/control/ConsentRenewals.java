package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Whom a service's consent concerns inside the service, and what decisions obliged them to ask again. */
@ApplicationScoped
public class ConsentRenewals {

    /** Of which service and person a prompt d is, by its involvement i. */
    private static final String PROMPTS = """
              from due_obligation d
              join involvement i on i.id = d.involvement_id
              join team t on t.id = i.team_id
             where d.obligation = 'CONSENT_RENEWAL_PROMPT_TO_HOLDER' and d.done_at is null
            """;
    private static final String OPEN = """
            select distinct on (d.child_id, t.service_id, subject_id) d.id, d.child_id, t.service_id,
                   coalesce(i.subject_person_id, i.child_id) as subject_id, d.raised_at
            """ + PROMPTS + "%s order by d.child_id, t.service_id, subject_id, d.raised_at, d.id";
    private static final String OF_CHILDREN = OPEN.formatted(" and d.child_id = any (cast(?1 as uuid[]))");
    private static final String EVERYWHERE = OPEN.formatted("");
    private static final String DONE = """
            update due_obligation set done_at = cast(?4 as timestamptz), version = version + 1 where id in (select d.id
            """ + PROMPTS + """
               and d.child_id = cast(?1 as uuid) and t.service_id = cast(?2 as uuid)
               and coalesce(i.subject_person_id, i.child_id) = cast(?3 as uuid))
            """;
    private static final String PEOPLE = """
            select distinct i.practitioner_id as id from involvement i join team t on t.id = i.team_id
             where i.child_id = cast(?1 as uuid) and t.service_id = cast(?2 as uuid)
               and coalesce(i.subject_person_id, i.child_id) = cast(?3 as uuid)
               and (i.invited_at is null or i.accepted_at is not null) and i.disputed_at is null
               and daterange(i.started_on, i.ended_on, '[]') @> cast(?4 as date)
             order by id
            """;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    /** One thing about which a service is to ask again, since {@code raisedAt}. */
    public record Prompt(UUID id, UUID childId, UUID serviceId, UUID subjectId, Instant raisedAt) {
    }

    /** The open prompts about those children, the oldest for each service and person. */
    public List<Prompt> of(Collection<UUID> children) {
        return prompts(OF_CHILDREN, Rows.array(children));
    }

    /** All that are open. */
    public List<Prompt> open() {
        return prompts(EVERYWHERE);
    }

    /** Marks those of a service and person done: they were asked again. */
    public void done(UUID child, UUID service, UUID subject, Instant at) {
        entities.createNativeQuery(DONE).setParameter(1, child).setParameter(2, service).setParameter(3, subject)
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    /** The practitioners of that service who work with that person around the child on that day; to be told, never shown. */
    public List<UUID> peopleOf(UUID child, UUID service, UUID subject, LocalDate day) {
        return Rows.of(entities, PEOPLE, child, service, subject, day).stream().map(row -> row.id("id")).toList();
    }

    private List<Prompt> prompts(String sql, Object... parameters) {
        return Rows.of(entities, sql, parameters).stream().map(row -> new Prompt(row.id("id"), row.id("child_id"), row.id("service_id"),
                row.id("subject_id"), row.instant("raised_at"))).toList();
    }
}
