package org.patchwork.statutory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.statutory.boundary.StatutoryPower;

/** Which role may start which statutory access, for how long and why: a table of the database. */
@ApplicationScoped
public class StatutoryPowers {

    /** ?1 a role's code. */
    private static final String OF_ROLE = """
            select p.basis, p.longest_hours, p.in_all_hours, p.working_morning, p.source,
                   string_agg(u.purpose_code, ',' order by u.purpose_code) filter (where not u.extends) as purposes,
                   string_agg(u.purpose_code, ',' order by u.purpose_code) filter (where u.extends) as extensions
              from statutory_power p
              join statutory_power_role r on r.basis = p.basis and r.role_code = ?1
              left join statutory_purpose u on u.basis = p.basis
             group by p.basis order by p.longest_hours, p.basis
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the shortest first; empty for most roles */
    public List<StatutoryPower> of(String roleCode) {
        return Rows.of(entities, OF_ROLE, String.valueOf(roleCode)).stream().map(StatutoryPowers::power).toList();
    }

    private static StatutoryPower power(Row row) {
        return new StatutoryPower(row.text("basis"), Duration.ofHours(row.number("longest_hours")), Duration.ofHours(row.number("in_all_hours")),
                row.flag("working_morning"), row.text("source"), codes(row.text("purposes")), codes(row.text("extensions")));
    }

    private static List<String> codes(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }
}
