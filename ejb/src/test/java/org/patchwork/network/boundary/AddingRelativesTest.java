package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.AddRefused.Cause;
import org.patchwork.network.boundary.FamilyMap.Door;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Somebody under 18 who was entered as a relative gets a record of their own, and stays one person. */
class AddingRelativesTest {

    private static final LocalDate BORN = Days.TODAY.minusDays(9);

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;

    @BeforeEach
    void a_child_with_a_lead_and_a_teacher() {
        world = new FamilyFixture(entities);
    }

    @Test
    void a_baby_sister_gets_a_record_and_stays_the_sister_that_she_was() {
        UUID zara = enter("Zara", BORN, Kin.SIBLING);
        FamilyMap before = world.map("teacher");
        assertEquals(zara, open("social", zara, typed("Zara", BORN)));
        FamilyMap.Relative after = world.relative("social", "Zara Khan");
        assertEquals(Door.MAP, after.door());
        assertEquals(1, after.supporters().size(), "whoever opened it works with her");
        assertEquals(before.everybody().size(), world.map("teacher").everybody().size(), "one person, not two");
        assertEquals(Door.MATCH, world.relative("teacher", "Zara Khan").door(), "her door is the policy's, as a brother's is");
        assertEquals(List.of(zara), List.copyOf(world.as("social", SharedRecords.class).search("zara khan", 9).keySet()), "found by name");
        assertEquals(List.of("opened", "related"), world.acts("FAMILY_CHANGED"));
        assertEquals(List.of("opened"), world.texts("select split_part(decisions, ':', 1) as t from access_record where action = 'FAMILY_CHANGED' "
                + "and child_id = cast(?1 as uuid)", zara));
    }

    @Test
    void whoever_may_be_under_18_and_has_no_record_awaits_one() {
        enter("Zara", BORN, Kin.SIBLING);
        enter("Unborn", Days.TODAY.plusDays(60), Kin.SIBLING);
        enter("Ageless", null, Kin.HALF_SIBLING);
        enter("Leanne", null, Kin.MOTHER);
        enter("Grown", Days.TODAY.minusYears(18), Kin.SIBLING);
        enter("Mum", Days.TODAY.minusYears(17), Kin.STEP_PARENT);
        world.relateBrother();
        assertEquals(Set.of("Zara Khan", "Unborn Khan", "Ageless Khan", "Mum Khan"), world.map("social").everybody().stream()
                .filter(FamilyMap.Relative::awaitsRecord).map(FamilyMap.Relative::name).collect(Collectors.toSet()));
        for (String nobody : List.of("Leanne Khan", "Grown Khan")) {
            UUID id = world.idOf(nobody);
            assertThrows(ChildNotFound.class, () -> known("social", id), nobody);
            assertThrows(ChildNotFound.class, () -> open("social", id, typed("X", BORN)), nobody);
        }
        assertThrows(ChildNotFound.class, () -> known("social", world.child.id()), "the child is no relative of its own");
    }

    @Test
    void what_the_family_knows_of_a_relative_is_kept_and_completed() {
        UUID baby = enter("Baby", Days.TODAY.plusDays(60), Kin.SIBLING);
        NewChild known = known("social", baby).orElseThrow();
        assertEquals("Baby Khan " + Days.TODAY.plusDays(60) + " true", known.givenName() + " " + known.familyName() + " " + known.born() + " " + known.unborn());
        open("social", baby, typed("Zara", null));
        assertEquals(List.of(Days.TODAY.plusDays(60) + " Zara"), world.texts("select expected_on || ' ' || given_name as t from person where id = cast(?1 as uuid)", baby));
        assertEquals(List.of("NAMED Baby"), world.texts("select kind || ' ' || former_given_name as t from person_event where person_id = cast(?1 as uuid)", baby));

        UUID ageless = enter("Ageless", null, Kin.SIBLING);
        open("social", ageless, typed("Ageless", BORN));
        assertEquals(BORN, world.person(ageless).dateOfBirth());
        assertEquals(List.of(), world.texts("select kind as t from person_event where person_id = cast(?1 as uuid)", ageless), "the name is the same");
    }

    @Test
    void a_second_click_changes_nothing_and_leads_to_the_record() {
        UUID zara = enter("Zara", BORN, Kin.SIBLING);
        open("social", zara, typed("Zara", BORN));
        open("social", zara, typed("Zara", BORN));
        assertEquals(Optional.empty(), known("social", zara));
        assertEquals(List.of("1"), world.texts("select cast(count(*) as text) as t from involvement where child_id = cast(?1 as uuid)", zara));
        assertEquals(List.of("0"), world.texts("select cast(count(*) as text) as t from household_member where person_id = cast(?1 as uuid)", zara), "no home is made up");
    }

    @Test
    void likely_duplicates_have_to_be_looked_at_first_and_a_protected_one_changes_nothing() {
        Child known = world.some.kept(new Child(world.some.aPerson("Zahra", "Khan", BORN)));
        UUID zara = enter("Zara", BORN, Kin.SIBLING);
        refused(Cause.LIKELY_DUPLICATES, zara, typed("Zara", BORN));
        world.run("update child set record_protection = ?2 where id = cast(?1 as uuid)", known.id(), RecordProtection.PROTECTED_PERSON.name());
        assertEquals(Map.of(), world.as("social", AddingChildren.class).likely(typed("Zara", BORN)));
        open("social", zara, typed("Zara", BORN));
    }

    @Test
    void the_checks_of_a_new_child_are_made_and_a_number_of_another_is_kept_beside_it() {
        world.some.kept(new PersonIdentifier(UUID.randomUUID(), world.person(world.brother.id()), "NHS", "9990000026"));
        world.run("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)", world.brother.id());
        UUID zara = enter("Zara", null, Kin.SIBLING);
        refused(Cause.REASON_MISSING, zara, new NewChild("Zara", "Khan", null, BORN, false, null, null, null, null, Days.TODAY, " ", null));
        refused(Cause.NHS_NUMBER_WRONG, zara, new NewChild("Zara", "Khan", null, BORN, false, "9990000027", null, null, null, Days.TODAY, "why", null));
        refused(Cause.BORN_OUT_OF_RANGE, zara, typed("Zara", null));
        open("social", zara, new NewChild("Zara", "Khan", null, BORN, false, "999 000 0026", null, null, null, Days.TODAY, "why", null));
        assertEquals(List.of("9990000026"), world.texts("select value as t from contested_identifier where person_id = cast(?1 as uuid)", zara));
    }

    @Test
    void whoever_must_not_be_found_and_whoever_is_not_there_are_answered_alike() {
        world.relateBrother();
        UUID zara = enter("Zara", BORN, Kin.SIBLING);
        assertThrows(ChildNotFound.class, () -> open("stranger", zara, typed("Zara", BORN)), "her sister's record is shut");
        assertThrows(ChildNotFound.class, () -> open("teacher", UUID.randomUUID(), typed("Zara", BORN)));
        assertEquals(Optional.empty(), known("teacher", world.brother.id()), "has a map, as the family page shows");
        world.run("update child set record_protection = 'ADOPTION_SEALED' where id = cast(?1 as uuid)", world.brother.id());
        assertThrows(ChildNotFound.class, () -> known("teacher", world.brother.id()));
        assertThrows(ChildNotFound.class, () -> open("teacher", world.brother.id(), typed("Yusuf", BORN)));
        assertEquals(List.of("2"), world.texts("select cast(count(*) as text) as t from child where id in (cast(?1 as uuid), cast(?2 as uuid))", world.brother.id(), world.child.id()));
    }

    private UUID enter(String given, LocalDate born, Kin kin) {
        world.as("social", FamilyRegister.class).relate(new RelateRequest(UUID.randomUUID(), world.child.id(), null, given, "Khan", born, kin, world.child.id(), null));
        return world.idOf(given + " Khan");
    }

    private static NewChild typed(String given, LocalDate born) {
        return new NewChild(given, "Khan", null, born, false, null, null, "9 Elsewhere", null, Days.TODAY, "I am her midwife", null);
    }

    private Optional<NewChild> known(String who, UUID relative) {
        return world.as(who, AddingChildren.class).relative(world.child.id(), relative);
    }

    private UUID open(String who, UUID relative, NewChild typed) {
        return world.as(who, AddingChildren.class).add(world.child.id(), relative, typed, List.of());
    }

    private void refused(Cause cause, UUID relative, NewChild typed) {
        assertEquals(cause, assertThrows(AddRefused.class, () -> open("social", relative, typed)).refusal());
    }
}
