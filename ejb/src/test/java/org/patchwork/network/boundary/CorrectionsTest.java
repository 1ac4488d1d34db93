package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class CorrectionsTest {

    private static final LocalDate BORN = Days.TODAY.minusYears(9).minusDays(3);

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;
    private UUID amina;

    @BeforeEach
    void a_child_with_her_mother() {
        world = new FamilyFixture(entities);
        amina = world.child.id();
        world.as("social", FamilyRegister.class).relate(world.anew("Leanne", Kin.MOTHER));
    }

    @Test
    void what_was_typed_wrong_is_right_everywhere_and_what_stood_there_is_kept() {
        PersonDetails wrong = of("social", amina);
        correct("social", amina, "  Aminah ", "Khan-Reid", " Mina", BORN);
        assertEquals("Aminah Khan-Reid Mina " + BORN, world.texts(
                "select given_name || ' ' || family_name || ' ' || known_as || ' ' || date_of_birth as t from person where id = cast(?1 as uuid)", amina).get(0));
        assertEquals(List.of("CORRECTED Amina Khan - " + wrong.day()), world.texts("select kind || ' ' || former_given_name || ' ' || former_family_name || ' ' "
                + "|| coalesce(former_known_as, '-') || ' ' || former_date_of_birth as t from person_event where person_id = cast(?1 as uuid)", amina));
        assertEquals("Mina Khan-Reid", world.map("teacher").everybody().get(0).name());
        assertEquals(1, world.texts("select 'x' as t from child_name where child_id = cast(?1 as uuid) and words @> array['aminah'] and born = cast(?2 as date)", amina, BORN).size(),
                "she is found by it");
        assertTrue(world.acts("FAMILY_CHANGED").contains("corrected"));
        assertEquals(2, world.texts("select 'x' as t from case_event where kind = 'FAMILY_CHANGED' and child_id = cast(?1 as uuid)", amina).size(),
                "the team is told, as it was of her mother");
    }

    @Test
    void a_second_click_writes_nothing_and_a_form_that_is_older_than_a_correction_undoes_nothing() {
        PersonDetails first = of("social", amina);
        PersonDetails right = new PersonDetails("Aminah", first.familyName(), null, first.day(), false, first.version());
        world.as("social", Corrections.class).correct(world.child.id(), amina, right);
        world.as("social", Corrections.class).correct(world.child.id(), amina, right);
        assertEquals(1, events());
        assertRefused(Cause.PERSON_CHANGED, () -> world.as("social", Corrections.class).correct(world.child.id(), amina,
                new PersonDetails(first.givenName(), "Reid", null, first.day(), false, first.version())));
        assertEquals("Aminah", of("social", amina).givenName());
    }

    @Test
    void what_cannot_be_is_refused() {
        for (String[] names : new String[][] {{"", "Khan", null}, {"Amina", " ", null}, {"A".repeat(81), "Khan", null}, {"Amina", "Khan", "K".repeat(81)}}) {
            assertRefused(Cause.NAME_MISSING, () -> correct("social", amina, names[0], names[1], names[2], BORN));
        }
        for (LocalDate day : new LocalDate[] {null, Days.TODAY.plusDays(1), Days.TODAY.minusYears(26)}) {
            assertRefused(Cause.BORN_WRONG, () -> correct("social", amina, "Amina", "Khan", null, day));
        }
        UUID mother = world.idOf("Leanne Khan");
        assertRefused(Cause.BORN_WRONG, () -> correct("social", mother, "Leanne", "Khan", null, Days.TODAY.minusYears(121)));
        assertEquals(0, events());
    }

    @Test
    void a_relative_is_corrected_by_anybody_who_may_change_the_family_and_the_child_by_whom_the_table_names() {
        UUID mother = world.idOf("Leanne Khan");
        correct("teacher", mother, "Leanne", "Khan", "Lea", Days.TODAY.minusYears(30));
        PersonDetails now = of("teacher", mother);
        assertEquals(new PersonDetails("Leanne", "Khan", "Lea", Days.TODAY.minusYears(30), false, now.version()), now);
        correct("teacher", mother, "Leanne", "Khan", "Lea", null);
        assertNull(of("teacher", mother).day(), "nobody knows it");
        assertRefused(Cause.NOT_YOURS, () -> correct("teacher", amina, "Aminah", "Khan", null, BORN));
        assertThrows(ChildNotFound.class, () -> of("teacher", amina));
        assertThrows(ChildNotFound.class, () -> of("stranger", amina));
        assertFalse(form("teacher", amina).mayCorrect());
        assertTrue(form("social", amina).mayCorrect() && form("teacher", mother).mayCorrect());
    }

    @Test
    void a_brother_with_a_record_is_corrected_there_and_nobody_else_is_told_from_nobody() {
        world.relateBrother();
        assertRefused(Cause.OWN_RECORD, () -> world.as("social", Corrections.class).correct(amina, world.brother.id(),
                new PersonDetails("Yousef", "Khan", null, BORN, false, 0)));
        assertThrows(ChildNotFound.class, () -> of("social", world.brother.id()));
        assertThrows(ChildNotFound.class, () -> of("social", UUID.randomUUID()));
        assertFalse(form("social", world.brother.id()).mayCorrect());
    }

    @Test
    void the_expected_day_of_a_child_who_is_not_born_yet_is_corrected_and_the_child_stays_expected() {
        world.as("social", FamilyRegister.class).relate(new RelateRequest(UUID.randomUUID(), amina, null, "Baby", "Khan", Days.TODAY.plusDays(50), Kin.SIBLING, amina, null));
        UUID baby = world.idOf("Baby Khan");
        correct("teacher", baby, "Baby", "Khan", null, Days.TODAY.plusDays(70));
        assertEquals(Days.TODAY.plusDays(70), world.relative("social", "Baby Khan").expectedOn());
        assertRefused(Cause.BORN_WRONG, () -> correct("teacher", baby, "Baby", "Khan", null, Days.TODAY.plusYears(2)));
        assertRefused(Cause.BORN_WRONG, () -> correct("teacher", baby, "Baby", "Khan", null, null));
    }

    @Test
    void a_child_who_turns_out_to_be_on_record_twice_is_kept_as_a_likely_pair() {
        Person twin = world.some.aPerson("Aminah", "Khan", BORN);
        world.some.kept(new Child(twin));
        correct("social", amina, "Aminah", "Khan", null, BORN);
        assertEquals(1, world.texts("select 'x' as t from duplicate_pair where cast(?1 as uuid) in (one_id, other_id)", amina).size());
    }

    private PersonDetails of(String who, UUID person) {
        return world.as(who, Corrections.class).of(world.child.id(), person);
    }

    private void correct(String who, UUID person, String given, String family, String known, LocalDate day) {
        int version = person.equals(amina) ? of("social", amina).version() : of(who, person).version();
        world.as(who, Corrections.class).correct(world.child.id(), person, new PersonDetails(given, family, known, day, false, version));
    }

    private FamilyForm.Person form(String who, UUID person) {
        return world.as(who, FamilyRegister.class).formOf(world.child.id(), Locale.UK).person(person);
    }

    private int events() {
        return world.texts("select 'x' as t from person_event where kind = 'CORRECTED'").size();
    }

    private static void assertRefused(Cause cause, Runnable act) {
        assertEquals(cause, assertThrows(FamilyRefused.class, act::run).refusal());
    }
}
