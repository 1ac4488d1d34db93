package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.Relationship;
import org.patchwork.people.entity.RelationshipKind;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;

/** Two who come from the pages of two brothers, each in a transaction of their own that really commits. */
class AddingRelativesRaceTest {

    private final UUID baby = UUID.randomUUID();
    private AtOnce people;
    private UUID amina;
    private UUID yusuf;

    @BeforeEach
    void a_baby_on_the_pages_of_two_children() {
        people = new AtOnce("relative_race");
        people.alone(entities -> {
            Examples some = new Examples(entities);
            Person zara = some.kept(new Person(baby, "Zara", "Khan", Days.TODAY.minusDays(9)));
            amina = childOf(some, zara, some.aPerson("Amina", "Khan", Days.TODAY.minusYears(9)), "social", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
            yusuf = childOf(some, zara, some.aPerson("Yusuf", "Khan", Days.TODAY.minusYears(6)), "teacher", "TEACHER", "SCHOOL");
            return null;
        });
    }

    @AfterEach
    void close() {
        people.close();
    }

    @RepeatedTest(5)
    void of_two_who_open_a_map_for_one_baby_at_once_one_does_and_the_other_is_led_there() throws Exception {
        assertEquals(List.of("done", "done"), AtOnce.outcomes(() -> open("social", amina), () -> open("teacher", yusuf)));
        assertEquals(1L, people.count("child where id = '" + baby + "'"));
        assertEquals(1L, people.count("involvement where child_id = '" + baby + "'"));
    }

    private String open(String who, UUID from) {
        return people.attempt(who, AddingChildren.class, adding -> assertEquals(baby, adding.add(from, baby,
                new NewChild("Zara", "Khan", null, null, false, null, null, null, null, Days.TODAY, "a race", null), List.of())));
    }

    private static UUID childOf(Examples some, Person sibling, Person person, String who, String role, String service) {
        Child child = some.kept(new Child(person));
        Practitioner practitioner = some.aPractitioner(role, service);
        some.anAccount(who, practitioner);
        some.anInvolvement(child, practitioner);
        some.kept(new Relationship(UUID.randomUUID(), sibling, RelationshipKind.SIBLING, person));
        return child.id();
    }
}
