package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.patchwork.intake.boundary.SameNumber;
import org.patchwork.platform.control.Rows;

/** Numbers that stand in a record that was there and in one that a file began. */
@ApplicationScoped
public class DoubtfulNumbers {

    private static final String LIST = """
            select d.scheme, d.person_id as began, i.person_id as other
              from person_identifier d join person_identifier i on i.scheme = d.scheme and i.value = d.value and not i.doubtful
             where d.doubtful order by d.id limit ?1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** In no particular order. */
    public List<SameNumber> list(int most) {
        return Rows.of(entities, LIST, most).stream().map(row -> new SameNumber(row.text("scheme"), row.id("began"), row.id("other"))).toList();
    }
}
