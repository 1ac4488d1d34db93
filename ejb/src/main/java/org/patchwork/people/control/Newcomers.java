package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Writes the records of children who had none. */
@ApplicationScoped
public class Newcomers {

    /** Of an installation whose authorities keep no duty desk yet. */
    public static final String NO_AUTHORITY = "LOCAL";

    private static final String AUTHORITIES = """
            select a.code, a.name from authority a join broker b on b.authority_code = a.code order by a.name
            """;
    private static final String TAKEN = "select id from person_identifier where scheme = ?1 and value = ?2";
    private static final String CONTEST = """
            insert into contested_identifier (id, person_id, scheme, value, recorded_at)
            values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, cast(?5 as timestamptz))
            """;

    @PersistenceContext
    EntityManager entities;

    /** Opens a record of that person, for which the authority answers. */
    public UUID open(Person person, String authority) {
        entities.persist(person);
        entities.flush();
        entities.persist(new Child(person));
        entities.flush();
        entities.createNativeQuery("update child set authority_code = ?1 where id = cast(?2 as uuid)")
                .setParameter(1, authority).setParameter(2, person.id()).executeUpdate();
        return person.id();
    }

    /** Keeps numbers by scheme, not seen on paper; one that another record has is kept as contested, and nobody is told. */
    public void identify(UUID child, Map<String, String> numbers, Instant at) {
        Person person = entities.find(Person.class, child);
        numbers.forEach((scheme, value) -> {
            if (Rows.of(entities, TAKEN, scheme, value).isEmpty()) {
                entities.persist(new PersonIdentifier(UUID.randomUUID(), person, scheme, value));
            } else {
                entities.createNativeQuery(CONTEST).setParameter(1, UUID.randomUUID()).setParameter(2, child).setParameter(3, scheme)
                        .setParameter(4, value).setParameter(5, Timestamp.from(at)).executeUpdate();
            }
        });
    }

    /** Lets the child live at that address, alone as far as anybody knows. */
    public void house(UUID child, String address, String postcode, LocalDate since) {
        Household home = new Household(UUID.randomUUID());
        home.moveTo(address, postcode);
        entities.persist(home);
        entities.persist(new HouseholdMember(UUID.randomUUID(), home, entities.find(Person.class, child), since));
    }

    /** @return the authorities that keep a duty desk: code, then name, in the order of their names */
    public Map<String, String> authorities() {
        return Rows.of(entities, AUTHORITIES).stream().collect(Collectors.toMap(row -> row.text("code"), (Row row) -> row.text("name"),
                (one, same) -> one, LinkedHashMap::new));
    }
}
