package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.Comparison.Number;
import org.patchwork.people.boundary.Comparison.Side;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** What tells one child from another, to be laid side by side; a protected place stays where it is. */
@ApplicationScoped
public class Likenesses {

    private static final String SIDE = """
            select p.id, p.given_name, p.family_name, p.known_as, p.date_of_birth, p.expected_on, p.died_on, c.record_protection, a.name as authority,
                   (select string_agg(concat_ws(', ', h.address, h.postcode), '
' order by h.address) from household_member m join household h on h.id = m.household_id
                     where c.record_protection = 'NONE' and m.person_id = p.id and daterange(m.since, m.until, '[]') @> cast(?2 as date)) as homes
              from child c join person p on p.id = c.id join authority a on a.code = c.authority_code
             where c.id = cast(?1 as uuid)
            """;
    private static final String NUMBERS = """
            select scheme, value, verified, false as contested from person_identifier where person_id = cast(?1 as uuid)
            union all
            select scheme, value, false, true from contested_identifier where person_id = cast(?1 as uuid)
            order by scheme, value
            """;

    @PersistenceContext
    EntityManager entities;

    /** What is known of the child that names it. */
    public Side of(UUID child, LocalDate day) {
        Row row = Rows.of(entities, SIDE, child, day).get(0);
        List<Number> numbers = Rows.of(entities, NUMBERS, child).stream()
                .map(one -> new Number(one.text("scheme"), one.text("value"), one.flag("verified"), one.flag("contested"))).toList();
        return new Side(child, row.text("given_name"), row.text("family_name"), row.text("known_as"), row.date("date_of_birth"), row.date("expected_on"),
                row.date("died_on"), numbers, row.text("homes") == null ? List.of() : row.text("homes").lines().toList(),
                !row.text("record_protection").equals("NONE"), row.text("authority"));
    }
}
