package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.platform.control.Rows;

/** Compares identifiers in the database, so that they never leave it. */
@ApplicationScoped
public class Identities {

    private static final String MATCHES = """
            select coalesce(p.date_of_birth, p.expected_on) = cast(?2 as date)
               and case when ?3 = 'POSTCODE'
                        then c.record_protection <> 'LOCATION' and exists (
                             select 1 from household_member m join household h on h.id = m.household_id
                              where m.person_id = p.id and replace(h.postcode, ' ', '') = ?4
                                and daterange(m.since, m.until, '[]') @> cast(?5 as date))
                        else exists (select 1 from person_identifier i
                              where i.person_id = p.id and i.scheme = ?3 and i.value = ?4)
                          or exists (select 1 from contested_identifier i
                              where i.person_id = p.id and i.scheme = ?3 and i.value = ?4) end as matches
              from child c join person p on p.id = c.id
             where c.id = cast(?1 as uuid)
            """;

    @PersistenceContext
    EntityManager entities;

    /** @return whether date and identifier are both the child's on that day */
    public boolean match(UUID child, LocalDate dateOfBirth, String kind, String value, LocalDate day) {
        return Rows.of(entities, MATCHES, child, dateOfBirth, kind.toUpperCase(Locale.ROOT), PersonIdentifier.normal(value), day)
                .stream().anyMatch(row -> row.flag("matches"));
    }
}
