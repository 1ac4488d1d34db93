package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Who is named in a child's plan, shown or not: for ending it, and for nothing that a viewer sees of others. */
@ApplicationScoped
public class CoreGroups {

    private static final String NAMED = "select id from involvement where child_id = cast(?1 as uuid) and core_group order by id";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return involvements, those hidden from everybody among them */
    public List<UUID> of(UUID child) {
        entities.flush();
        return Rows.of(entities, NAMED, child).stream().map(row -> row.id("id")).toList();
    }
}
