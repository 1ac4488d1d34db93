package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.SharedRecords.Found;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A search matches on nothing that its viewer could not see: two children, one of the viewer's own, one not. */
class FindingTest {

    private static final LocalDate BORN = LocalDate.of(2017, 3, 12);

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child own;
    private Child other;

    @BeforeEach
    void two_children_of_one_name_and_day_and_home() {
        some = new Examples(entities.manager());
        own = aKayleigh("9990000018");
        other = aKayleigh("9990000026");
        var teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anAccount("teacher", teacher);
        some.anInvolvement(own, teacher);
    }

    private Child aKayleigh(String nhsNumber) {
        Person person = some.aPerson("Kayleigh", "Webb", BORN);
        Child child = some.kept(new Child(person));
        some.kept(new PersonIdentifier(UUID.randomUUID(), person, "NHS", nhsNumber));
        Household home = some.kept(new Household(UUID.randomUUID()));
        home.moveTo("14 Mill Lane, Brackenford", "QX77 2AB");
        some.kept(new HouseholdMember(UUID.randomUUID(), home, person, null));
        return child;
    }

    @Test
    void ones_own_come_first_and_with_the_day_of_birth() {
        Map<UUID, Found> found = search("kayleigh webb");
        assertEquals(List.of(own.id(), other.id()), List.copyOf(found.keySet()));
        assertEquals(BORN, found.get(own.id()).dateOfBirth());
        assertNull(found.get(other.id()).dateOfBirth());
        assertEquals(2017, found.get(other.id()).yearOfBirth());
    }

    @Test
    void the_day_of_birth_is_matched_where_it_is_shown_and_only_the_year_elsewhere() {
        assertTrue(found(own, "kayleigh 12/03/2017"));
        assertTrue(found(own, "kayleigh 03/12/2017"), "month first");
        assertFalse(found(own, "kayleigh 13/03/2017"));
        assertTrue(found(other, "kayleigh 12/03/2017"));
        assertTrue(found(other, "kayleigh 13/03/2017"), "the day tells nothing of a record that stays shut");
        assertFalse(found(other, "kayleigh 12/03/2016"));
        assertTrue(found(own, "12/03/2017"));
        assertFalse(found(other, "12/03/2017"));
    }

    @Test
    void a_year_is_matched_as_it_is_shown() {
        assertTrue(found(own, "kayleigh 2017") && found(other, "kayleigh 2017"));
        assertFalse(found(own, "kayleigh 2016") || found(other, "kayleigh 2016"));
        assertTrue(found(own, "kayleigh qx77 2ab 2017"));
        assertFalse(found(own, "kayleigh qx77 2ab 2016"));
        entities.manager().createNativeQuery("update person set date_of_birth = null, expected_on = date '2027-01-09' where id in (?1, ?2)")
                .setParameter(1, own.id()).setParameter(2, other.id()).executeUpdate();
        assertTrue(found(own, "kayleigh 2027"));
        assertFalse(found(other, "kayleigh 2027"), "a shut record does not show when a child is expected");
    }

    @Test
    void the_home_is_matched_where_the_map_opens_and_nowhere_else() {
        for (String place : List.of("qx77 2ab", "QX772AB", "14 mill lane", "14 Mill Lane, Brack", "kayleigh qx77 2ab")) {
            assertTrue(found(own, place), place);
            assertFalse(found(other, place), place);
        }
        assertFalse(found(own, "amina qx77 2ab"));
    }

    @Test
    void a_protected_place_is_matched_for_nobody() {
        own.protect(RecordProtection.LOCATION);
        assertFalse(found(own, "qx77 2ab"));
        assertFalse(found(own, "14 mill lane"));
        assertTrue(found(own, "kayleigh"));
    }

    @Test
    void whoever_has_the_whole_number_finds_the_child() {
        assertTrue(found(own, "999 000 0018"));
        assertTrue(found(other, "9990000026"));
        assertFalse(found(other, "9990000018"));
        assertFalse(found(other, "999000002"));
    }

    @Test
    void a_protected_person_is_found_by_nothing_and_leaves_the_rest_as_it_was() {
        List<String> ways = List.of("kayleigh webb", "kayley webb", "kayleigh 12/03/2017", "9990000026", "qx77 2ab", "14 mill lane");
        other.protect(RecordProtection.PROTECTED_PERSON);
        List<Map<UUID, Found>> with = ways.stream().map(this::search).toList();
        with.forEach(found -> assertFalse(found.containsKey(other.id())));
        entities.manager().createNativeQuery("update person set given_name = 'Somebody', family_name = 'Else' where id = cast(?1 as uuid)")
                .setParameter(1, other.id()).executeUpdate();
        assertEquals(with, ways.stream().map(this::search).toList());
    }

    @Test
    void somebody_of_whom_more_is_known_is_found_by_name_or_number() {
        SharedRecords records = records();
        assertEquals(List.of(own.id(), other.id()), List.copyOf(records.alike("kayley webb", BORN, List.of(), 10).keySet()));
        assertTrue(records.alike("kayley webb", BORN, List.of(), 10).get(own.id()).similar());
        assertEquals(List.of(other.id()), List.copyOf(records.alike("nobody known", BORN, List.of("9990000026"), 10).keySet()));
        assertTrue(records.alike("kayleigh webb", BORN.minusYears(3), List.of(), 10).isEmpty());
    }

    private boolean found(Child child, String text) {
        return search(text).containsKey(child.id());
    }

    private Map<UUID, Found> search(String text) {
        return records().search(text, 10);
    }

    private SharedRecords records() {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy("teacher").with(PolicyInForce.class, Shipped.policy()).get(SharedRecords.class);
    }
}
