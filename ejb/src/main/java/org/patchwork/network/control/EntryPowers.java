package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.Standing;

/** Which of those who work with a child enter what all others rely on: a table of the database. */
@ApplicationScoped
public class EntryPowers {

    public static final String DEATH = "DEATH";
    public static final String ADOPTION = "ADOPTION";
    public static final String CORRECTION = "CORRECTION";
    private static final String LEAD = "LEAD";

    private static final String ACTS = "select distinct act from entry_power where who = any (string_to_array(?1, ','))";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return what the viewer may enter about a child, as acts; nothing for somebody who does not work with the child itself */
    public Set<String> of(Viewer viewer, Standing standing) {
        if (!standing.supports() || viewer.roleCode() == null) {
            return Set.of();
        }
        List<String> who = standing.leads() ? List.of(viewer.roleCode(), LEAD) : List.of(viewer.roleCode());
        return Rows.of(entities, ACTS, String.join(",", who)).stream().map(row -> row.text("act")).collect(Collectors.toSet());
    }
}
