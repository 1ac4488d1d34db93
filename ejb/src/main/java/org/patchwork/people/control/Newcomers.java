package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Household;
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

    private static final String HOUSE = """
            with home as materialized (
                select gen_random_uuid() as id, gen_random_uuid() as stay_id, k.*
                  from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[])) k(child_id, address, postcode)),
            built as (insert into household (id, address, postcode) select id, address, postcode from home)
            insert into household_member (id, household_id, person_id) select stay_id, id, child_id from home
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

    /** Lets each of the children live at their address, alone as far as anybody knows, since nobody knows when. */
    public void house(List<Home> homes) {
        entities.flush();
        entities.createNativeQuery(HOUSE).setParameter(1, Rows.array(homes.stream().map(Home::child).toList()))
                .setParameter(2, Rows.texts(homes.stream().map(Home::address).toList()))
                .setParameter(3, Rows.texts(homes.stream().map(Home::postcode).map(Household::written).toList()))
                .executeUpdate();
    }

    /** Where a child lives; one of address and postcode may be null. */
    public record Home(UUID child, String address, String postcode) {
    }

    /** @return the authorities that keep a duty desk: code, then name, in the order of their names */
    public Map<String, String> authorities() {
        return Rows.of(entities, AUTHORITIES).stream().collect(Collectors.toMap(row -> row.text("code"), (Row row) -> row.text("name"),
                (one, same) -> one, LinkedHashMap::new));
    }
}
