package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Who leads the team around a child today: for telling them, never for a page of somebody else. */
@ApplicationScoped
public class TeamLeads {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** @return practitioners; at most one while involvements are in order */
    public List<UUID> of(UUID child) {
        return Rows.of(entities, SharingSql.LEADS, child, LocalDate.now(clock)).stream().map(row -> row.id("id")).toList();
    }
}
