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
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.Subject;
import org.patchwork.people.boundary.Kin;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.HolderSweep;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class PlanRegisterTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;

    @BeforeEach
    void a_child_with_a_social_worker_who_leads_and_a_teacher() {
        world = new FamilyFixture(entities);
    }

    @Test
    void a_plan_that_begins_is_known_to_the_team_from_the_next_look_on() {
        begin("social", "CP", Days.TODAY.minusDays(5));
        assertEquals("CP", ((OpenRecord) world.as("teacher", SharedRecords.class).open(world.child.id(), Action.VIEW, Locale.UK)).child().planCode());
        assertEquals(Days.TODAY.minusDays(5), view("teacher").current().from());
        assertEquals("CP", world.as("teacher", SupportNetwork.class).timelineOf(world.child.id(), Locale.UK).plans().get(0).planCode());
        assertEquals(List.of("began"), world.acts("PLAN_CHANGED"));
    }

    @Test
    void whoever_does_not_support_the_child_knows_of_no_plan() {
        begin("social", "CP", Days.TODAY.minusDays(5));
        world.as("social", FamilyRegister.class).relate(world.anew("Leanne", Kin.MOTHER));
        UUID leanne = world.idOf("Leanne Khan");
        Practitioner housing = world.some.aPractitioner("HOUSING_OFFICER", "HOUSING");
        world.some.anAccount("housing", housing);
        world.some.anInvolvement(world.child, housing).concern(Subject.PARENT, leanne, true);
        ChildPlan view = view("housing");
        assertFalse(view.known());
        assertNull(view.current());
        assertEquals(List.of(), view.team());
        assertEquals(List.of(), world.as("housing", SupportNetwork.class).timelineOf(world.child.id(), Locale.UK).plans());
        assertThrows(ChildNotFound.class, () -> view("stranger"));
    }

    @Test
    void who_enters_which_plan_depends_on_role_and_lead() {
        assertEquals(List.of("EARLY_HELP", "CIN", "CP", "LAC", "CARE_LEAVER"), view("social").mayBegin());
        assertEquals(List.of(), view("teacher").mayBegin());
        refused(Cause.PLAN_MISSING, () -> begin("teacher", "EARLY_HELP", Days.TODAY));
        world.run("update involvement set lead = false where id = cast(?1 as uuid)", world.lead.id());
        world.run("update involvement set lead = true where id = cast(?1 as uuid)", world.teaching.id());
        assertEquals(List.of("EARLY_HELP", "CIN"), view("teacher").mayBegin());
        begin("teacher", "EARLY_HELP", Days.TODAY.minusDays(3));
        begin("social", "CP", Days.TODAY.minusDays(1));
        assertEquals(List.of(), view("teacher").mayBegin(), "what runs is not the teacher's to end");
        refused(Cause.NOT_YOURS, () -> begin("teacher", "CIN", Days.TODAY));
        refused(Cause.NOT_YOURS, () -> world.as("teacher", PlanRegister.class).end(world.child.id(), view("teacher").current().id(), Days.TODAY));
    }

    @Test
    void a_plan_steps_up_and_what_was_before_is_kept() {
        begin("social", "CIN", Days.TODAY.minusDays(50));
        begin("social", "CP", Days.TODAY.minusDays(20));
        ChildPlan view = view("teacher");
        assertEquals("CP", view.current().planCode());
        assertEquals(Days.TODAY.minusDays(21), view.past().get(0).to());
        end(Days.TODAY.minusDays(1));
        assertNull(view("teacher").current());
        assertEquals(List.of("CP", "CIN"), view("teacher").past().stream().map(period -> period.planCode()).toList());
    }

    @Test
    void what_cannot_be_is_refused_and_a_second_click_changes_nothing() {
        UUID form = UUID.randomUUID();
        PlanRegister register = world.as("social", PlanRegister.class);
        register.begin(form, world.child.id(), null, "CIN", Days.TODAY.minusDays(9));
        world.as("social", PlanRegister.class).begin(form, world.child.id(), null, "CIN", Days.TODAY.minusDays(9));
        assertEquals(List.of("began"), world.acts("PLAN_CHANGED"));
        refused(Cause.ALREADY_SO, () -> begin("social", "CIN", Days.TODAY));
        refused(Cause.DAY_OUT_OF_RANGE, () -> begin("social", "CP", Days.TODAY.minusDays(9)));
        refused(Cause.DAY_OUT_OF_RANGE, () -> begin("social", "CP", Days.TODAY.plusDays(1)));
        refused(Cause.DAY_OUT_OF_RANGE, () -> begin("social", "CP", null));
        refused(Cause.PLAN_MISSING, () -> begin("social", "NONE", Days.TODAY));
        refused(Cause.PLAN_CHANGED, () -> world.as("social", PlanRegister.class).end(world.child.id(), UUID.randomUUID(), Days.TODAY));
        refused(Cause.DAY_OUT_OF_RANGE, () -> end(Days.TODAY.minusDays(10)));
    }

    @Test
    void of_two_who_begin_a_plan_having_seen_the_same_the_second_is_told() {
        begin("social", "CIN", Days.TODAY.minusDays(9));
        refused(Cause.PLAN_CHANGED, () -> world.as("social", PlanRegister.class).begin(UUID.randomUUID(), world.child.id(), null, "LAC", Days.TODAY));
        assertEquals("CIN", view("teacher").current().planCode());
        UUID seen = view("social").current().id();
        begin("social", "CP", Days.TODAY.minusDays(2));
        refused(Cause.PLAN_CHANGED, () -> world.as("social", PlanRegister.class).begin(UUID.randomUUID(), world.child.id(), seen, "LAC", Days.TODAY));
    }

    @Test
    void holders_are_asked_when_a_plan_of_protection_begins() {
        Practitioner holder = world.some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        world.run("update person set date_of_birth = date '2010-01-01' where id = cast(?1 as uuid)", world.child.id());
        Involvement held = world.some.anInvolvement(world.child, holder);
        begin("social", "EARLY_HELP", Days.TODAY.minusDays(9));
        world.as("social", HolderSweep.class).go();
        assertEquals(List.of(), prompts(held));
        begin("social", "CP", Days.TODAY);
        world.as("social", HolderSweep.class).go();
        assertEquals(1, prompts(held).size());
    }

    @Test
    void the_core_group_is_named_from_those_who_are_shown_and_ends_with_the_plan() {
        Practitioner hidden = world.some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        Involvement unseen = world.some.anInvolvement(world.child, hidden);
        begin("social", "CP", Days.TODAY.minusDays(2));
        UUID plan = view("social").current().id();
        assertFalse(view("social").teamIds().contains(unseen.id()));
        world.as("social", PlanRegister.class).nameCoreGroup(world.child.id(), plan, List.of(world.teaching.id(), unseen.id()));
        assertEquals(List.of(world.teaching.id()), view("teacher").coreGroup().stream().map(ChildPlan.Member::involvementId).toList());
        assertEquals(List.of("f"), world.texts("select case when core_group then 't' else 'f' end as t from involvement where id = cast(?1 as uuid)", unseen.id()));
        refused(Cause.NOT_YOURS, () -> world.as("teacher", PlanRegister.class).nameCoreGroup(world.child.id(), plan, List.of()));
        end(Days.TODAY);
        assertEquals(List.of("true", "false"), world.texts("select cast(named as text) as t from core_group_entry order by named desc"));
        assertTrue(world.texts("select id as t from involvement where core_group and child_id = cast(?1 as uuid)", world.child.id()).isEmpty());
    }

    private List<String> prompts(Involvement held) {
        return world.texts("select id as t from due_obligation where obligation = 'PROMPT_HOLDER_TO_DECIDE' and done_at is null and involvement_id = cast(?1 as uuid)", held.id());
    }

    private ChildPlan view(String who) {
        return world.as(who, PlanRegister.class).of(world.child.id(), Locale.UK);
    }

    private void begin(String who, String plan, LocalDate from) {
        ChildPlan seen = view(who);
        world.as(who, PlanRegister.class).begin(UUID.randomUUID(), world.child.id(), seen.current() == null ? null : seen.current().id(), plan, from);
    }

    private void end(LocalDate last) {
        UUID plan = view("social").current().id();
        world.as("social", PlanRegister.class).end(world.child.id(), plan, last);
    }

    private static void refused(Cause cause, Runnable act) {
        assertEquals(cause, assertThrows(FamilyRefused.class, act::run).refusal());
    }
}
