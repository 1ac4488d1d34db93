package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Who works with a child, for procedures that must not lock them out. What a viewer sees of others is not read here. */
@ApplicationScoped
public class Supporters {

    private static final String SUPPORTS = """
            select i.id from involvement i
             where i.child_id = cast(?1 as uuid) and i.practitioner_id = cast(?2 as uuid) and i.subject = 'CHILD'
               and (i.invited_at is null or i.accepted_at is not null) and i.disputed_at is null
               and daterange(i.started_on, i.ended_on, '[]') @> cast(?3 as date)
            """;
    private static final String CURRENT = """
            select i.id from involvement i
             where i.practitioner_id = cast(?1 as uuid) and i.child_id = cast(?2 as uuid) and i.subject = ?3
               and i.recorded_in_error_at is null and (i.ended_on is null or i.ended_on >= cast(?4 as date))
             order by i.started_on limit 1
            """;

    private static final String LEAD = "select practitioner_id as id from involvement where child_id = cast(?1 as uuid) and lead";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return whether that practitioner works with the child itself on that day; false for null */
    public boolean supports(UUID child, UUID practitioner, LocalDate day) {
        return practitioner != null && !Rows.of(entities, SUPPORTS, child, practitioner, day).isEmpty();
    }

    /** @return the practitioner's involvement with the child itself on that day; empty for null */
    public Optional<UUID> involvementOf(UUID child, UUID practitioner, LocalDate day) {
        return practitioner == null ? Optional.empty()
                : Rows.of(entities, SUPPORTS, child, practitioner, day).stream().map(row -> row.id("id")).findFirst();
    }

    /**
     * @param subject whose service it is: CHILD, PARENT ...
     * @return a practitioner's own involvement of that kind that has not ended before that day, also one to come
     */
    public Optional<UUID> currentOf(UUID practitioner, UUID child, String subject, LocalDate day) {
        return Rows.of(entities, CURRENT, practitioner, child, subject, day).stream().map(row -> row.id("id")).findFirst();
    }

    /** @return who leads for the child; one at most */
    public List<UUID> leadOf(UUID child) {
        return Rows.of(entities, LEAD, child).stream().map(row -> row.id("id")).toList();
    }
}
