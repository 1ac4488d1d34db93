package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Who leads for which child: for telling the lead professional, and for nothing that a viewer sees of others. */
@ApplicationScoped
public class LeadProfessionals {

    private static final String OF_CHILD = "select practitioner_id as id from involvement where child_id = cast(?1 as uuid) and lead";
    private static final String LED_BY = "select child_id as id from involvement where practitioner_id = cast(?1 as uuid) and lead order by 1";

    private static final String LEADING = "select id from involvement where child_id = cast(?1 as uuid) and lead";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the child's lead professional; empty for none */
    public List<UUID> of(UUID child) {
        return ids(OF_CHILD, child);
    }

    /** @return the children for whom a practitioner leads */
    public List<UUID> childrenLedBy(UUID practitioner) {
        return ids(LED_BY, practitioner);
    }

    /** @return the involvement that leads for the child; empty for none */
    public List<UUID> involvementsOf(UUID child) {
        return ids(LEADING, child);
    }

    private List<UUID> ids(String sql, UUID whose) {
        return Rows.of(entities, sql, whose).stream().map(row -> row.id("id")).toList();
    }
}
