package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.directory.boundary.Duties;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** What practitioners do here beside their work with children. */
@ApplicationScoped
public class OtherDuties {

    /** ?1 a practitioner, ?2 today. */
    private static final String ALL = """
            select 'ANSWERS' as kind, s.name from safeguarding_lead l join service s on s.id = l.service_id
             where l.practitioner_id = cast(?1 as uuid)
             union all
            select 'MANAGES', p.given_name || ' ' || p.family_name from practitioner p
             where p.manager_id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
             union all
            select 'COVERS', p.given_name || ' ' || p.family_name from practitioner p
             where p.cover_id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
               and (p.away_to is null or p.away_to >= cast(?2 as date))
             order by 1, 2
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    public Duties of(UUID practitioner, LocalDate today) {
        List<Row> rows = Rows.of(entities, ALL, practitioner, today);
        return new Duties(names(rows, "ANSWERS"), names(rows, "MANAGES"), names(rows, "COVERS"));
    }

    private static List<String> names(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.text("kind").equals(kind)).map(row -> row.text("name")).toList();
    }
}
