package org.patchwork.people.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.ParentalResponsibility;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.Relationship;
import org.patchwork.people.entity.RelationshipKind;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class FamiliesTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Person child;
    private Household home;

    @BeforeEach
    void a_child_at_home() {
        some = new Examples(entities.manager());
        child = entities.manager().find(Person.class, some.aChild().id());
        home = some.kept(new Household(UUID.randomUUID()));
        live(child, home, Days.TODAY.minusYears(1), null);
    }

    @Test
    void those_at_home_come_first_then_adults_then_by_name() {
        Person brother = relative("Yusuf", 6, RelationshipKind.SIBLING);
        Person mother = relative("Zara", 36, RelationshipKind.MOTHER);
        Person father = relative("Adam", 38, RelationshipKind.FATHER);
        Household fathers = some.kept(new Household(UUID.randomUUID()));
        live(brother, home, null, null);
        live(mother, home, null, null);
        live(father, fathers, null, null);

        List<FamilyMember> family = family();

        assertEquals(List.of("Zara Khan", "Yusuf Khan", "Adam Khan"), family.stream().map(FamilyMember::name).toList());
        assertTrue(family.get(0).withChild() && family.get(0).adult());
        assertFalse(family.get(1).adult());
        assertFalse(family.get(2).withChild());
        assertEquals(fathers.id(), family.get(2).householdId());
    }

    @Test
    void a_sibling_is_seen_from_both_sides() {
        Person brother = some.aPerson("Yusuf", "Khan", Days.TODAY.minusYears(6));
        some.kept(new Relationship(UUID.randomUUID(), child, RelationshipKind.SIBLING, brother));
        assertEquals("SIBLING", family().get(0).relationship());
    }

    @Test
    void a_mother_with_a_record_of_her_own_has_her_child_in_her_family() {
        Person mother = relative("Zara", 17, RelationshipKind.MOTHER);
        entities.flushAndForget();
        FamilyMember child = families().of(mother.id()).get(0);
        assertEquals("CHILD", child.relationship());
        assertFalse(child.parentalResponsibility(), "which the mother may hold, and not her child");
    }

    @Test
    void what_was_entered_by_mistake_was_never_so() {
        UUID account = some.anAccount("somebody", null).id();
        Person mother = some.aPerson("Zara", "Khan", null);
        some.kept(new Relationship(UUID.randomUUID(), mother, RelationshipKind.MOTHER, child))
                .end(null, Relationship.EndReason.MISTAKE, account, Days.NOW);
        assertEquals(List.of(), family());
        assertEquals(List.of(), families().recordOf(child.id()).ties());
        assertEquals(1, families().recordOf(child.id()).people().size());
    }

    @Test
    void the_whole_family_says_what_was_before() {
        Person carer = some.aPerson("Joan", "Hill", null);
        for (int years : new int[] {3, 1}) {
            Relationship fostering = new Relationship(UUID.randomUUID(), carer, RelationshipKind.FOSTER_CARER, child);
            fostering.last(Days.TODAY.minusYears(years), years == 3 ? Days.TODAY.minusYears(2) : null);
            some.kept(fostering);
        }
        relative("Adam", 38, RelationshipKind.FATHER).died(Days.TODAY.minusYears(2));
        entities.flushAndForget();
        FamilyRecord all = families().recordOf(child.id());
        assertEquals(List.of("Amina Khan", "Adam Khan", "Joan Hill"), all.people().stream().map(FamilyRecord.Somebody::name).toList());
        assertEquals(3, all.ties().size());
        assertEquals(child.id(), all.stays().get(0).person());
        assertTrue(all.people().get(0).ownRecord() && !all.people().get(1).ownRecord());
    }

    @Test
    void parental_responsibility_counts_once_recorded() {
        Person mother = some.aPerson("Zara", "Khan", null);
        Relationship motherhood = some.kept(new Relationship(UUID.randomUUID(), mother, RelationshipKind.MOTHER, child));
        motherhood.hold(ParentalResponsibility.RECORDED);
        assertTrue(family().get(0).parentalResponsibility());
        assertTrue(family().get(0).adult(), "of unknown age");
        assertNull(family().get(0).householdId());
    }

    @Test
    void whoever_is_two_things_to_the_child_is_listed_once() {
        Person aunt = relative("Sana", 40, RelationshipKind.AUNT_OR_UNCLE);
        some.kept(new Relationship(UUID.randomUUID(), aunt, RelationshipKind.KINSHIP_CARER, child)).hold(ParentalResponsibility.VERIFIED);
        assertEquals(List.of("KINSHIP_CARER"), family().stream().map(FamilyMember::relationship).toList());
    }

    @Test
    void a_carer_of_the_past_is_not_listed() {
        Person carer = some.aPerson("Joan", "Hill", null);
        some.kept(new Relationship(UUID.randomUUID(), carer, RelationshipKind.FOSTER_CARER, child))
                .last(Days.TODAY.minusYears(1), Days.TODAY.minusDays(1));
        assertEquals(List.of(), family());
    }

    @Test
    void a_parent_who_died_is_not_listed() {
        relative("Adam", 38, RelationshipKind.FATHER).died(Days.TODAY.minusYears(2));
        assertEquals(List.of(), family());
    }

    @Test
    void whoever_moved_out_yesterday_no_longer_lives_with_the_child() {
        Person father = relative("Adam", 38, RelationshipKind.FATHER);
        live(father, home, Days.TODAY.minusYears(1), Days.TODAY.minusDays(1));
        assertFalse(family().get(0).withChild());
    }

    @Test
    void a_child_nobody_is_known_of_has_an_empty_family() {
        assertEquals(List.of(), families().of(UUID.randomUUID()));
    }

    private Person relative(String given, int age, RelationshipKind kind) {
        Person relative = some.aPerson(given, "Khan", Days.TODAY.minusYears(age));
        some.kept(new Relationship(UUID.randomUUID(), relative, kind, child));
        return relative;
    }

    private void live(Person person, Household household, LocalDate since, LocalDate until) {
        HouseholdMember stay = new HouseholdMember(UUID.randomUUID(), household, person, since);
        if (until != null) {
            stay.moveOut(until);
        }
        some.kept(stay);
    }

    private List<FamilyMember> family() {
        entities.flushAndForget();
        return families().of(child.id());
    }

    private Families families() {
        return new Wiring(entities.manager(), Days.CLOCK).get(Families.class);
    }
}
