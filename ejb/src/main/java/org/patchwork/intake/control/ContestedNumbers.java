package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.patchwork.intake.boundary.SameNumber;
import org.patchwork.platform.control.Rows;

/** Numbers of a record that was there which another names as its own: one that a file began, or somebody by hand. */
@ApplicationScoped
public class ContestedNumbers {

    private static final String LIST = """
            select d.scheme, d.person_id as began, i.person_id as other
              from contested_identifier d join person_identifier i on i.scheme = d.scheme and i.value = d.value
             order by d.recorded_at desc, d.id limit ?1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** The latest first. */
    public List<SameNumber> list(int most) {
        return Rows.of(entities, LIST, most).stream().map(row -> new SameNumber(row.text("scheme"), row.id("began"), row.id("other"))).toList();
    }
}
