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
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.FamilyMap.Link;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.people.boundary.Kin;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class FamilyRegisterTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;

    @BeforeEach
    void a_child_with_a_lead_and_a_teacher() {
        world = new FamilyFixture(entities);
    }

    @Test
    void what_is_said_from_one_side_is_read_from_both() {
        relate("teacher", world.anew("Leanne", Kin.MOTHER));
        FamilyMap map = world.map("social");
        assertEquals(List.of(new Link(Kin.CHILD, "Leanne Khan")), map.everybody().get(0).links());
        assertEquals(List.of(new Link(Kin.MOTHER, "Amina Khan")), world.relative("social", "Leanne Khan").links());
        assertEquals(List.of("related"), world.acts("FAMILY_CHANGED"));
    }

    @Test
    void the_other_side_of_what_is_known_is_refused_as_known() {
        relate("social", world.anew("Leanne", Kin.PARENT));
        UUID leanne = world.idOf("Leanne Khan");
        refused(Cause.ALREADY_SO, world.known(UUID.randomUUID(), world.child.id(), Kin.CHILD, leanne));
        world.relateBrother();
        refused(Cause.ALREADY_SO, world.known(UUID.randomUUID(), world.child.id(), Kin.SIBLING, world.brother.id()));
        relate("social", world.known(UUID.randomUUID(), world.brother.id(), Kin.CHILD, leanne));
        assertEquals(List.of(new Link(Kin.PARENT, "Amina Khan"), new Link(Kin.PARENT, "Yusuf Khan")), world.relative("social", "Leanne Khan").links());
    }

    @Test
    void a_second_click_changes_nothing() {
        RelateRequest mother = world.anew("Leanne", Kin.MOTHER);
        relate("social", mother);
        relate("social", mother);
        assertEquals(2, world.map("social").everybody().size());
    }

    @Test
    void a_baby_is_entered_before_birth() {
        relate("social", new RelateRequest(UUID.randomUUID(), world.child.id(), null, "Baby", "Khan", Days.TODAY.plusMonths(2), Kin.SIBLING,
                world.child.id(), null));
        assertEquals(Days.TODAY.plusMonths(2), world.relative("social", "Baby Khan").expectedOn());
    }

    @Test
    void what_is_missing_or_cannot_be_is_named() {
        refused(Cause.KIN_MISSING, world.anew("Leanne", null));
        refused(Cause.NAME_MISSING, world.anew(" ", Kin.MOTHER));
        refused(Cause.OTHER_MISSING, world.known(UUID.randomUUID(), world.brother.id(), Kin.SIBLING, null));
        refused(Cause.SAME_PERSON, world.known(UUID.randomUUID(), world.child.id(), Kin.SIBLING, world.child.id()));
        refused(Cause.BORN_WRONG, new RelateRequest(UUID.randomUUID(), world.child.id(), null, "Baby", "Khan", Days.TODAY.plusYears(2), Kin.SIBLING, world.child.id(), null));
        refused(Cause.DAY_OUT_OF_RANGE, new RelateRequest(UUID.randomUUID(), world.child.id(), null, "Baby", "Khan", Days.TODAY.minusDays(9), Kin.SIBLING, world.child.id(), Days.TODAY.minusDays(10)));
        refused(Cause.DAY_OUT_OF_RANGE, new RelateRequest(UUID.randomUUID(), world.child.id(), null, "Zoe", "Khan", null, Kin.GUARDIAN, world.child.id(), Days.TODAY.plusDays(1)));
    }

    @Test
    void a_child_whom_one_does_not_support_cannot_be_chosen_and_is_as_if_there_were_none() {
        refused(Cause.WHO_MISSING, world.known(UUID.randomUUID(), world.brother.id(), Kin.SIBLING, world.child.id()));
        refused(Cause.WHO_MISSING, world.known(UUID.randomUUID(), UUID.randomUUID(), Kin.SIBLING, world.child.id()));
        refused(Cause.WHO_MISSING, world.known(UUID.randomUUID(), world.child.id(), Kin.SIBLING, world.brother.id()));
    }

    @Test
    void what_a_brother_is_to_others_is_written_by_those_alone_to_whom_his_record_opens() {
        relate("social", world.anew("Leanne", Kin.MOTHER));
        world.relateBrother();
        UUID leanne = world.idOf("Leanne Khan");
        UUID motherhood = UUID.randomUUID();
        RelateRequest his = world.known(motherhood, leanne, Kin.MOTHER, world.brother.id());
        assertEquals(Cause.OWN_RECORD, assertThrows(FamilyRefused.class, () -> relate("teacher", his)).refusal());
        relate("social", his);
        assertEquals(Cause.OWN_RECORD, assertThrows(FamilyRefused.class, () -> world.as("teacher", FamilyRegister.class)
                .end(world.child.id(), motherhood, Days.TODAY, true)).refusal());
        assertEquals(Cause.WHO_MISSING, assertThrows(FamilyRefused.class, () -> hold(motherhood, "RECORDED", "TOLD")).refusal(), "in his own record");
        assertEquals(2L, world.texts("select decisions as t from access_record where decisions = ?1", "related:" + motherhood).size(), "kept in both records");
    }

    @Test
    void nobody_writes_who_may_not_read() {
        assertThrows(ChildNotFound.class, () -> relate("stranger", world.anew("Leanne", Kin.MOTHER)));
        assertThrows(ChildNotFound.class, () -> world.as("stranger", FamilyRegister.class).formOf(world.child.id(), Locale.UK));
        assertThrows(ChildNotFound.class, () -> world.as("social", FamilyRegister.class).formOf(UUID.randomUUID(), Locale.UK));
    }

    @Test
    void in_an_emergency_a_family_is_read_and_not_changed() {
        world.run("update practitioner set role_code = 'SOCIAL_WORKER' where id = (select practitioner_id from account where username = 'stranger')");
        world.run("""
                insert into emergency_access (id, child_id, practitioner_id, account_id, reason_code, reason, opened_at, expires_at, review_due_at, escalates_at)
                select gen_random_uuid(), cast(?1 as uuid), practitioner_id, id, 'OTHER', 'a test', cast(?2 as timestamptz), cast(?2 as timestamptz) + interval '4 hours',
                       cast(?2 as timestamptz) + interval '2 days', cast(?2 as timestamptz) + interval '4 days' from account where username = 'stranger'""",
                world.child.id(), java.sql.Timestamp.from(Days.NOW));
        assertEquals(1, world.map("stranger").everybody().size());
        assertThrows(ChildNotFound.class, () -> relate("stranger", world.anew("Leanne", Kin.MOTHER)));
    }

    @Test
    void a_relationship_ends_and_may_begin_again_and_all_of_it_is_kept() {
        relate("social", world.anew("Joan", Kin.FOSTER_CARER));
        UUID joan = world.idOf("Joan Khan");
        end(tie("Joan Khan"), false);
        assertNull(world.relative("social", "Joan Khan"));
        FamilyMap.Past past = world.map("social").past().get(0);
        assertEquals(Kin.FOSTER_CARER, past.kin());
        assertEquals(Days.TODAY.minusDays(1), past.to());
        world.run("insert into relationship (id, person_id, other_id, kind, since) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'FOSTER_CARER', cast(?3 as date))",
                joan, world.child.id(), Days.TODAY);
        assertEquals(Kin.FOSTER_CARER, world.relative("social", "Joan Khan").relationship());
        assertEquals(2, world.kept(Days.TODAY).ties().size());
    }

    @Test
    void what_was_a_mistake_is_struck_out_for_everybody() {
        relate("social", world.anew("Wrong", Kin.FATHER));
        end(tie("Wrong Khan"), true);
        assertEquals(1, world.map("social").everybody().size());
        assertEquals(List.of(), world.map("social").past());
        assertEquals(List.of("MISTAKE"), world.texts("select end_reason as t from relationship where other_id = cast(?1 as uuid)", world.child.id()));
        assertTrue(world.acts("FAMILY_CHANGED").contains("struck"));
    }

    @Test
    void parental_responsibility_says_who_from_when_and_how_one_knows() {
        relate("social", world.anew("Leanne", Kin.MOTHER));
        hold(tie("Leanne Khan"), "RECORDED", "TOLD");
        hold(tie("Leanne Khan"), "VERIFIED", "BIRTH_CERTIFICATE");
        assertEquals(new Held("VERIFIED", Days.TODAY.minusYears(9), "BIRTH_CERTIFICATE", "Priya Shah", Days.TODAY),
                world.relative("teacher", "Leanne Khan").responsibility());
        assertEquals(List.of("RECORDED", "VERIFIED"), world.texts("select state as t from responsibility_entry order by recorded_at, state"));
        assertEquals(Cause.SEEN_ON_PAPER_ONLY, assertThrows(FamilyRefused.class, () -> hold(tie("Leanne Khan"), "VERIFIED", "TOLD")).refusal());
        assertEquals(Cause.STATE_MISSING, assertThrows(FamilyRefused.class, () -> hold(tie("Leanne Khan"), "SOME", "TOLD")).refusal());
        assertEquals(Cause.SOURCE_MISSING, assertThrows(FamilyRefused.class, () -> hold(tie("Leanne Khan"), "NONE", null)).refusal());
    }

    @Test
    void who_wrote_something_down_is_named_to_those_alone_who_are_shown_that_they_support_the_child() {
        Practitioner hidden = world.some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        world.some.anAccount("hidden", hidden);
        world.some.anInvolvement(world.child, hidden);
        relate("hidden", world.anew("Leanne", Kin.MOTHER));
        UUID tie = tie("Leanne Khan");
        world.as("hidden", FamilyRegister.class).hold(UUID.randomUUID(), world.child.id(), tie, "RECORDED", null, "TOLD");
        assertEquals(new Held("RECORDED", null, "TOLD", null, Days.TODAY), world.relative("teacher", "Leanne Khan").responsibility());
        assertEquals("Priya Shah", world.relative("hidden", "Leanne Khan").responsibility().saidBy());
        assertNull(world.form().person(world.idOf("Leanne Khan")).ties().get(0).responsibility().saidBy());
    }

    @Test
    void brothers_and_children_hold_no_parental_responsibility() {
        UUID brotherhood = world.relateBrother();
        assertEquals(Cause.WHO_MISSING, assertThrows(FamilyRefused.class, () -> hold(brotherhood, "RECORDED", "TOLD")).refusal());
        relate("social", world.anew("Leanne", Kin.MOTHER));
        assertFalse(world.form().people().get(0).ties().stream().anyMatch(FamilyForm.Tie::holder), "the child's own side");
    }

    private void relate(String who, RelateRequest request) {
        world.as(who, FamilyRegister.class).relate(request);
    }

    private UUID tie(String name) {
        return world.form().person(world.idOf(name)).ties().get(0).id();
    }

    private void end(UUID tie, boolean mistake) {
        world.as("social", FamilyRegister.class).end(world.child.id(), tie, Days.TODAY.minusDays(1), mistake);
    }

    private void hold(UUID tie, String state, String source) {
        world.as("social", FamilyRegister.class).hold(UUID.randomUUID(), world.child.id(), tie, state, Days.TODAY.minusYears(9), source);
    }

    private void refused(Cause cause, RelateRequest request) {
        assertEquals(cause, assertThrows(FamilyRefused.class, () -> relate("social", request)).refusal());
    }
}
