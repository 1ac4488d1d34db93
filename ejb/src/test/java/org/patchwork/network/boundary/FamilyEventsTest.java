package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.FamilyMap.PastKind;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.people.boundary.Kin;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class FamilyEventsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;

    @BeforeEach
    void a_child_at_home_with_her_mother() {
        world = new FamilyFixture(entities);
        relate("Leanne", Kin.MOTHER);
        move("Leanne Khan", world.home.id().toString(), Days.TODAY.minusYears(1), false);
    }

    @Test
    void a_move_ends_the_old_stay_the_day_before_and_keeps_it() {
        move("Leanne Khan", FamilyEvents.NEW_HOME, Days.TODAY.minusDays(10), false);
        FamilyMap.Past past = world.map("social").past().get(0);
        assertEquals(PastKind.LIVED_WITH_CHILD, past.kind());
        assertEquals(Days.TODAY.minusDays(11), past.to());
        assertEquals(Days.TODAY.minusYears(1), past.from());
        assertEquals(Days.TODAY.minusDays(10), world.relative("social", "Leanne Khan").since());
        assertTrue(world.acts("FAMILY_CHANGED").contains("moved"));
    }

    @Test
    void a_move_that_cannot_be_is_refused() {
        assertRefused(Cause.LIVES_THERE, () -> move("Leanne Khan", world.home.id().toString(), Days.TODAY, false));
        assertRefused(Cause.HOME_MISSING, () -> move("Leanne Khan", UUID.randomUUID().toString(), Days.TODAY, false));
        assertRefused(Cause.HOME_MISSING, () -> move("Leanne Khan", "", Days.TODAY, false));
        assertRefused(Cause.DAY_OUT_OF_RANGE, () -> move("Leanne Khan", FamilyEvents.NEW_HOME, Days.TODAY.plusDays(1), false));
        assertRefused(Cause.DAY_OUT_OF_RANGE, () -> move("Leanne Khan", FamilyEvents.NEW_HOME, Days.TODAY.minusYears(1), false));
        assertRefused(Cause.POSTCODE_WRONG, () -> events().move(world.child.id(), world.child.id(), FamilyEvents.NEW_HOME, null, "nowhere", Days.TODAY, false));
    }

    @Test
    void a_brother_moves_by_whoever_may_open_his_own_record_and_by_nobody_else() {
        world.relateBrother();
        assertRefused(Cause.OWN_RECORD, () -> world.as("teacher", FamilyEvents.class).move(world.child.id(), world.brother.id(), world.home.id().toString(), null, null, Days.TODAY, false));
        move("Yusuf Khan", world.home.id().toString(), Days.TODAY, false);
        assertEquals(List.of("moved"), world.texts("select split_part(decisions, ':', 1) as t from access_record where action = 'FAMILY_CHANGED' and child_id = cast(?1 as uuid) "
                + "and decisions like 'moved%'", world.brother.id()));
    }

    @Test
    void a_baby_is_born_and_named_and_what_it_was_called_before_is_kept() {
        world.as("social", FamilyRegister.class).relate(new RelateRequest(UUID.randomUUID(), world.child.id(), null, "Baby", "Khan", Days.TODAY.plusDays(5),
                Kin.SIBLING, world.child.id(), null));
        UUID baby = world.idOf("Baby Khan");
        assertRefused(Cause.DAY_OUT_OF_RANGE, () -> events().born(world.child.id(), baby, Days.TODAY.plusDays(1), "Zain", "Khan"));
        assertRefused(Cause.NAME_MISSING, () -> events().born(world.child.id(), baby, Days.TODAY, "", "Khan"));
        events().born(world.child.id(), baby, Days.TODAY, "Zain", "Khan");
        assertEquals(0, world.relative("social", "Zain Khan").ageInYears());
        assertEquals(List.of("Baby"), world.texts("select former_given_name as t from person_event where kind = 'BORN' and former_expected_on is not null"));
        assertRefused(Cause.NOT_EXPECTED, () -> events().born(world.child.id(), baby, Days.TODAY, "Zain", "Khan"));
    }

    @Test
    void whoever_died_is_remembered() {
        events().died(world.child.id(), world.idOf("Leanne Khan"), Days.TODAY.minusDays(3));
        assertNull(world.relative("social", "Leanne Khan"));
        FamilyMap.Past death = world.map("social").past().stream().filter(past -> past.kind() == PastKind.DIED).findFirst().orElseThrow();
        assertEquals(Kin.MOTHER, death.kin());
        assertEquals(Days.TODAY.minusDays(3), death.to());
        assertEquals(1, world.kept(Days.TODAY).ties().size());
    }

    @Test
    void a_childs_death_is_entered_by_its_lead_and_closes_the_record() {
        assertRefused(Cause.NOT_YOURS, () -> world.as("teacher", FamilyEvents.class).died(world.child.id(), world.child.id(), Days.TODAY));
        events().died(world.child.id(), world.child.id(), Days.TODAY);
        assertInstanceOf(NetworkView.Stub.class, world.as("teacher", SupportNetwork.class).mapOf(world.child.id(), Locale.UK));
    }

    @Test
    void a_brothers_death_is_entered_in_his_own_record() {
        world.relateBrother();
        assertRefused(Cause.OWN_RECORD, () -> events().died(world.child.id(), world.brother.id(), Days.TODAY));
    }

    @Test
    void an_adoption_ends_what_was_before_and_keeps_all_of_it() {
        world.as("social", FamilyRegister.class).hold(UUID.randomUUID(), world.child.id(), tie("Leanne Khan"), "VERIFIED", null, "BIRTH_CERTIFICATE");
        UUID brotherhood = world.relateBrother();
        assertRefused(Cause.NO_ADOPTER, () -> adopt(Set.of(), null));
        relate("Grace", Kin.ADOPTIVE_PARENT);
        assertRefused(Cause.NOT_YOURS, () -> world.as("teacher", FamilyEvents.class).adopted(world.child.id(), Days.TODAY, Set.of(), null));
        adopt(Set.of(brotherhood), "Reed");

        FamilyMap map = world.map("social");
        assertEquals(List.of("Amina Reed", "Grace Khan", "Yusuf Khan"), map.everybody().stream().map(FamilyMap.Relative::name).sorted().toList());
        assertEquals("ADOPTION_ORDER", world.relative("social", "Grace Khan").responsibility().source());
        assertTrue(map.past().stream().anyMatch(past -> past.kin() == Kin.MOTHER && past.to().equals(Days.TODAY.minusDays(1))));
        assertEquals(List.of("Khan"), world.texts("select former_family_name as t from person_event where kind = 'NAMED'"));
        assertEquals(List.of("NONE", "VERIFIED"), world.texts("select e.state as t from responsibility_entry e join relationship r on r.id = e.relationship_id "
                + "where r.kind = 'MOTHER' order by 1"));
        assertTrue(world.acts("FAMILY_CHANGED").contains("adopted"));
    }

    private void adopt(Set<UUID> staying, String name) {
        events().adopted(world.child.id(), Days.TODAY, staying, name);
    }

    private FamilyEvents events() {
        return world.as("social", FamilyEvents.class);
    }

    private void relate(String given, Kin kin) {
        world.as("social", FamilyRegister.class).relate(world.anew(given, kin));
    }

    private UUID tie(String name) {
        return world.form().person(world.idOf(name)).ties().get(0).id();
    }

    private void move(String name, String home, LocalDate from, boolean stays) {
        UUID who = world.idOf(name);
        events().move(world.child.id(), who, home, null, null, from, stays);
    }

    private static void assertRefused(Cause cause, Runnable act) {
        assertEquals(cause, assertThrows(FamilyRefused.class, act::run).refusal());
    }
}
