package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.PlanHistory.Period;
import org.patchwork.sharing.boundary.SharedInvolvement;

/** Reads the plans of a record that is open, for a viewer who may know of them. */
@ApplicationScoped
public class PlanReading {

    /** ?1 a child, ?2 involvements that were shown. The plans, and those of the involvements that are named in them. */
    private static final String PLANS = """
            select id, plan, from_date, to_date from plan_status where child_id = cast(?1 as uuid) and plan <> 'NONE'
             union all
            select id, null, null, null from involvement where id = any (cast(?2 as uuid[])) and core_group
             order by from_date desc nulls last, id
            """;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    /** See {@link org.patchwork.sharing.boundary.SharedPlans#of}. */
    public PlanHistory of(OpenRecord open) {
        if (!open.standing().knowsPlans()) {
            return new PlanHistory(false, List.of(), Set.of());
        }
        List<UUID> shown = open.involvements().stream().map(SharedInvolvement::involvementId).filter(id -> id != null).toList();
        Set<UUID> coreGroup = new HashSet<>();
        List<Row> rows = Rows.of(entities, PLANS, open.child().id(), Rows.array(shown));
        rows.stream().filter(row -> row.text("plan") == null).forEach(row -> coreGroup.add(row.id("id")));
        List<Period> periods = rows.stream().filter(row -> row.text("plan") != null)
                .map(row -> new Period(row.id("id"), row.text("plan"), row.date("from_date"), row.date("to_date"))).toList();
        return new PlanHistory(true, periods, coreGroup);
    }
}
