package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private static final String CANDIDATES = """
            select k.n, p.id
              from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as date[])) with ordinality k(scheme, value, born, n)
              join (select person_id, scheme, value, false as contested from person_identifier
                    union all select person_id, scheme, value, true from contested_identifier) i on i.scheme = k.scheme and i.value = k.value
              join person p on p.id = i.person_id and coalesce(p.date_of_birth, p.expected_on) = k.born
              join child c on c.id = p.id
             order by k.n, i.contested, p.id
            """;

    @PersistenceContext
    EntityManager entities;

    /** By what a child is named: an identifier of a scheme, and the date of birth, or the expected one. */
    public record Naming(String scheme, String value, LocalDate dateOfBirth) {
    }

    /**
     * The children of whom all of a naming is true, many at a time; whether the asker may find them is the gate's to say.
     *
     * @return in the order of the namings, for each the children in question, mostly none or one
     */
    public List<List<UUID>> candidates(List<Naming> namings) {
        List<List<UUID>> candidates = new ArrayList<>();
        namings.forEach(naming -> candidates.add(new ArrayList<>()));
        Rows.of(entities, CANDIDATES, Rows.texts(namings.stream().map(Naming::scheme).toList()),
                        Rows.texts(namings.stream().map(naming -> PersonIdentifier.normal(naming.value())).toList()),
                        Rows.texts(namings.stream().map(naming -> naming.dateOfBirth().toString()).toList()))
                .forEach(row -> candidates.get((int) row.count("n") - 1).add(row.id("id")));
        return candidates;
    }

    /** @return whether date and identifier are both the child's on that day */
    public boolean match(UUID child, LocalDate dateOfBirth, String kind, String value, LocalDate day) {
        return Rows.of(entities, MATCHES, child, dateOfBirth, kind.toUpperCase(Locale.ROOT), PersonIdentifier.normal(value), day)
                .stream().anyMatch(row -> row.flag("matches"));
    }
}
