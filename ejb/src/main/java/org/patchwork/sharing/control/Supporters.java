package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
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
    private static final String LEAD = "select practitioner_id as id from involvement where child_id = cast(?1 as uuid) and lead";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return whether that practitioner works with the child itself on that day; false for null */
    public boolean supports(UUID child, UUID practitioner, LocalDate day) {
        return practitioner != null && !Rows.of(entities, SUPPORTS, child, practitioner, day).isEmpty();
    }

    /** @return who leads for the child; one at most */
    public List<UUID> leadOf(UUID child) {
        return Rows.of(entities, LEAD, child).stream().map(row -> row.id("id")).toList();
    }
}
