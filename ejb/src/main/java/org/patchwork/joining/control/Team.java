package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.Subject;
import org.patchwork.platform.control.Rows;

/** Who works with a child: for telling them and for procedures of their own, and for nothing that a viewer sees of others. */
@ApplicationScoped
public class Team {

    /** ?1 the child, ?2 the day. */
    private static final String MEMBERS = """
            select distinct i.practitioner_id as id from involvement i
             where i.child_id = cast(?1 as uuid) and i.subject = 'CHILD' and (i.invited_at is null or i.accepted_at is not null)
               and i.disputed_at is null and daterange(i.started_on, i.ended_on, '[]') @> cast(?2 as date)
            """;
    private static final String OWN = """
            select i.id from involvement i
             where i.practitioner_id = cast(?1 as uuid) and i.child_id = cast(?2 as uuid) and i.subject = ?3
               and i.recorded_in_error_at is null and (i.ended_on is null or i.ended_on >= cast(?4 as date))
             order by i.started_on limit 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the practitioners who work with the child itself on that day */
    public List<UUID> of(UUID child, LocalDate day) {
        entities.flush();
        return Rows.of(entities, MEMBERS, child, day).stream().map(row -> row.id("id")).toList();
    }

    /** @return a practitioner's involvement of that kind that has not ended before that day, also one to come */
    public Optional<Involvement> ownOf(UUID practitioner, UUID child, Subject subject, LocalDate day) {
        entities.flush();
        return Rows.of(entities, OWN, practitioner, child, subject.name(), day).stream().findFirst()
                .map(row -> entities.find(Involvement.class, row.id("id")));
    }
}
