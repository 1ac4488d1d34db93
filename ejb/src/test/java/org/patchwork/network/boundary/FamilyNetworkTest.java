package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.FamilyMap.Door;
import org.patchwork.network.entity.Subject;
import org.patchwork.people.boundary.Kin;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class FamilyNetworkTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;

    @BeforeEach
    void a_child_with_a_lead_and_a_teacher() {
        world = new FamilyFixture(entities);
    }

    @Test
    void a_brothers_map_is_a_door_that_opens_to_those_who_support_him() {
        world.relateBrother();
        assertEquals(Door.MAP, world.relative("social", "Yusuf Khan").door());
        assertEquals(1, world.relative("social", "Yusuf Khan").supporters().size());
        assertEquals(Door.MATCH, world.relative("teacher", "Yusuf Khan").door(), "the gate answers with a possible match");
        assertEquals(List.of(), world.relative("teacher", "Yusuf Khan").supporters());
    }

    @Test
    void looking_at_a_family_is_a_look_at_every_record_that_it_shows() {
        world.relateBrother();
        String looks = "select count(*) as t from access_record where child_id = cast(?1 as uuid) and action = 'VIEW'";
        int before = Integer.parseInt(world.texts(looks, world.brother.id()).get(0));
        world.map("teacher");
        assertEquals(before + 1, Integer.parseInt(world.texts(looks, world.brother.id()).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADOPTION_SEALED", "PROTECTED_PERSON"})
    void a_brother_whose_record_is_not_to_be_found_is_not_named_in_hers(String protection) {
        FamilyMap without = world.map("teacher");
        world.relateBrother();
        world.run("update child set record_protection = ?2 where id = cast(?1 as uuid)", world.brother.id(), protection);
        assertEquals(strip(without), strip(world.map("teacher")));
        assertEquals(1, world.as("teacher", FamilyRegister.class).formOf(world.child.id(), Locale.UK).people().size());
        assertFalse(((SupportMap) world.as("teacher", SupportNetwork.class).mapOf(world.child.id(), Locale.UK)).toString().contains("Yusuf"));
        assertFalse(world.as("teacher", NetworkExport.class).mapOf(world.child.id(), ExportForm.PAPER, Locale.UK).toString().contains("Yusuf"));
        assertEquals(List.of(), world.texts("select obligation as t from due_obligation where obligation = 'ALERT_IG'"), "nobody tried to open it");

        world.run("insert into allow_list_entry (id, child_id, practitioner_id, granted_on, purpose_code) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), date '2026-01-01', 'CASE_RESPONSIBILITY')",
                world.brother.id(), world.social.id());
        assertEquals(Door.MAP, world.relative("social", "Yusuf Khan").door(), "to whoever is named on it, it opens");
    }

    @Test
    void who_works_with_the_mother_stands_with_the_mother() {
        world.as("social", FamilyRegister.class).relate(world.anew("Leanne", Kin.MOTHER));
        UUID leanne = world.idOf("Leanne Khan");
        Practitioner housing = world.some.aPractitioner("HOUSING_OFFICER", "HOUSING");
        world.some.anInvolvement(world.child, housing).concern(Subject.PARENT, leanne, true);
        assertEquals(List.of(housing.id()), ids(world.relative("social", "Leanne Khan")));
        assertTrue(ids(world.relative("social", "Amina Khan")).containsAll(List.of(world.social.id(), world.teacher.id())));
        assertFalse(ids(world.relative("social", "Amina Khan")).contains(housing.id()));
    }

    @Test
    void a_hidden_service_changes_nothing_of_the_family() {
        world.relateBrother();
        FamilyMap before = world.map("social");
        Practitioner hidden = world.some.aPractitioner("DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
        world.some.anInvolvement(world.child, hidden);
        world.some.anInvolvement(world.brother, hidden);
        assertEquals(strip(before), strip(world.map("social")));
    }

    @Test
    void separated_parents_have_homes_of_their_own_and_a_child_may_live_in_both() {
        FamilyRegister register = world.as("social", FamilyRegister.class);
        register.relate(world.anew("Leanne", Kin.MOTHER));
        register.relate(world.anew("Asif", Kin.FATHER));
        FamilyEvents events = world.as("social", FamilyEvents.class);
        events.move(world.child.id(), world.idOf("Leanne Khan"), world.home.id().toString(), null, null, Days.TODAY, false);
        world.as("social", FamilyEvents.class).move(world.child.id(), world.idOf("Asif Khan"), FamilyEvents.NEW_HOME, "3 Mill Lane", "QX1 2AB", Days.TODAY, false);
        assertEquals(List.of(true, false), world.map("teacher").homes().stream().map(FamilyMap.Home::withChild).toList());
        UUID fathers = world.form().homes().stream().filter(one -> !one.withChild()).findFirst().orElseThrow().id();
        world.as("social", FamilyEvents.class).move(world.child.id(), world.child.id(), fathers.toString(), null, null, Days.TODAY, true);
        FamilyMap map = world.map("teacher");
        assertEquals(List.of(true, true), map.homes().stream().map(FamilyMap.Home::withChild).toList());
        assertEquals(3, map.everybody().size(), "the child is in the picture twice and in the table once");
        assertFalse(map.toString().contains("Mill Lane"), "addresses are kept and not shown");
    }

    @Test
    void whoever_may_not_open_the_record_sees_no_family() {
        assertThrows(ChildNotFound.class, () -> world.map("stranger"));
        assertNull(world.relative("social", "Yusuf Khan"));
    }

    private static List<UUID> ids(FamilyMap.Relative one) {
        return one.supporters().stream().map(SharedInvolvement::practitionerId).toList();
    }

    /** Without the reference, which is random for each look. */
    private static String strip(FamilyMap map) {
        return map.toString().replaceAll("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?!-)", "");
    }
}
