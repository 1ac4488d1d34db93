package org.patchwork.holder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.holder.boundary.DecisionRefused.Cause;
import org.patchwork.holder.control.Reminders;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HeldPreview;
import org.patchwork.sharing.boundary.HoldGround;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.control.HolderSweep;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** From the prompt to the decision and its review, with the shipped tables and a real database. */
class HolderDeskTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private HolderFixture world;

    @BeforeEach
    void a_child_on_a_plan_with_a_hidden_clinician() {
        world = new HolderFixture(entities, "CAMHS");
    }

    private List<WaitingDecision> inbox(String username) {
        return world.as(username, HolderInbox.class).list();
    }

    private Cause refused(DecisionKind kind, DecisionReason reason, String note, String basis, LocalDate review) {
        return assertThrows(DecisionRefused.class, () -> world.as("lead", HolderDesk.class)
                .decide(new DecisionRequest(world.held.id(), null, kind, reason, note, basis, review))).refusal();
    }

    @Test
    void a_look_asks_the_holder_once_tells_the_lead_and_changes_nothing_for_the_asker() {
        OpenRecord first = world.seenBy("social");
        assertEquals(1, world.openPrompts());
        assertEquals(List.of("lead"), world.told("HOLDER_ASKED"));
        OpenRecord second = world.seenBy("teacher");
        assertEquals(1, world.openPrompts());
        assertEquals(List.of("lead"), world.told("HOLDER_ASKED"));
        OpenRecord again = world.seenBy("social");
        assertEquals(first.involvements().stream().map(one -> one.name() + one.outcome()).toList(),
                again.involvements().stream().map(one -> one.name() + one.outcome()).toList());
        assertEquals(first.brokered(), second.brokered());
    }

    @Test
    void the_inbox_says_why_and_since_when_and_not_who_asked() {
        world.seenBy("social");
        WaitingDecision waiting = inbox("lead").get(0);
        HeldInvolvement held = waiting.held();
        assertEquals("Amina Khan", held.childName());
        assertEquals(List.of("Priya Shah"), held.practitioners());
        assertEquals(List.of(HoldGround.PLAN, HoldGround.UNDER_13), held.grounds());
        assertEquals("NONE", held.consent());
        assertEquals(Days.NOW, held.waitingSince());
        assertNull(held.last());
        assertEquals(LocalDate.of(2026, 3, 23), waiting.decideBy());
        assertFalse(waiting.overdue());
        world.today = LocalDate.of(2026, 3, 24);
        assertTrue(inbox("lead").get(0).overdue());
        assertEquals(List.of("HOLD held:" + world.held.id()), world.texts("select distinct action || ' ' || decisions as t from access_record where action = 'HOLD'"));
    }

    @Test
    void the_inbox_is_for_the_leads_of_the_service_alone_and_never_with_a_conflict_or_on_a_sealed_record() {
        world.seenBy("social");
        world.aColleague("colleague");
        for (String other : List.of("colleague", "teacher", "social")) {
            assertEquals(List.of(), inbox(other));
            assertThrows(ChildNotFound.class, () -> world.as(other, HolderDesk.class).get(world.held.id()), other);
        }
        assertThrows(ChildNotFound.class, () -> world.as("lead", HolderDesk.class).get(UUID.randomUUID()));
        world.run("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)", world.child.id());
        assertEquals(List.of(), inbox("lead"));
        world.run("insert into allow_list_entry (id, child_id, practitioner_id, granted_on, purpose_code) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), date '2026-01-01', 'CASE')", world.child.id(), world.holder.id());
        assertEquals(1, inbox("lead").size());
        world.run("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), cast(?2 as uuid), cast(?1 as uuid), 'RELATIVE', date '2026-01-01')", world.child.id(), world.holder.id());
        assertEquals(List.of(), inbox("lead"));
        assertThrows(ChildNotFound.class, () -> world.decide("lead", DecisionKind.WITHHOLD, null, null));
    }

    @Test
    void a_lead_whose_training_has_run_out_or_who_works_elsewhere_now_holds_nothing() {
        world.seenBy("social");
        world.run("update practitioner set team_id = cast(?1 as uuid) where id = cast(?2 as uuid)", world.teacher.team().id(), world.holder.id());
        assertEquals(List.of(), inbox("lead"));
        world.run("update practitioner set team_id = cast(?1 as uuid), training_valid_to = date '2026-03-01' where id = cast(?2 as uuid)", world.holder.team().id(), world.holder.id());
        assertEquals(List.of(), inbox("lead"));
    }

    @Test
    void each_decision_shows_what_the_preview_says_closes_the_prompt_and_acts_at_once() {
        assertEquals("HIDE", world.shownTo("social"));
        List<HeldPreview> previews = world.as("lead", HolderDesk.class).previewOf(world.held.id());
        UUID last = null;
        for (HeldPreview preview : previews) {
            last = world.decide("lead", DecisionKind.valueOf(preview.decision()), last, null);
            assertEquals(0, world.openPrompts());
            assertEquals(preview.core(), world.shownTo("social"), preview.toString());
            assertEquals(preview.team(), world.shownTo("teacher"), preview.toString());
        }
        assertEquals(List.of("FULL BROKERED", "BROKERED BROKERED", "HIDE HIDE"), previews.stream().map(one -> one.core() + " " + one.team()).toList());
        assertEquals(3, world.texts("select id as t from holder_decision where child_id = cast(?1 as uuid)", world.child.id()).size());
        assertEquals(List.of(), inbox("lead"));
        assertEquals("WITHHOLD", world.as("lead", HolderDesk.class).get(world.held.id()).last().decision());
    }

    @Test
    void of_two_leads_who_decide_at_once_the_second_is_told() {
        Practitioner second = world.aColleague("second");
        world.lead(second);
        UUID first = world.decide("lead", DecisionKind.DISCLOSE_EXISTENCE, null, null);
        assertEquals(Cause.CHANGED, assertThrows(DecisionRefused.class, () -> world.decide("second", DecisionKind.WITHHOLD, null, null)).refusal());
        world.decide("second", DecisionKind.WITHHOLD, first, null);
        assertEquals(Cause.CHANGED, assertThrows(DecisionRefused.class, () -> world.decide("lead", DecisionKind.DISCLOSE_FULL, first, null)).refusal());
        assertEquals("HIDE", world.shownTo("social"));
    }

    @Test
    void the_database_lets_a_decision_be_replaced_once() {
        UUID first = world.decide("lead", DecisionKind.DISCLOSE_EXISTENCE, null, null);
        world.decide("lead", DecisionKind.WITHHOLD, first, null);
        assertThrows(PersistenceException.class, () -> world.run("insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on, replaces) "
                + "select gen_random_uuid(), child_id, service_id, subject_id, 'DISCLOSE_FULL', reason, legal_basis, decided_by, decided_at, review_on, replaces from holder_decision where replaces = cast(?1 as uuid)", first));
    }

    @Test
    void what_does_not_fit_is_refused_by_field() {
        DecisionReason plan = DecisionReason.PART_OF_THE_PLAN;
        assertEquals(Cause.DECISION_MISSING, refused(null, plan, null, "SAFEGUARDING", null));
        assertEquals(Cause.REASON_DOES_NOT_FIT, refused(DecisionKind.WITHHOLD, plan, null, "DETRIMENT", null));
        assertEquals(Cause.REASON_DOES_NOT_FIT, refused(DecisionKind.DISCLOSE_FULL, null, null, "SAFEGUARDING", null));
        assertEquals(Cause.NOTE_TOO_LONG, refused(DecisionKind.DISCLOSE_FULL, plan, "x".repeat(201), "SAFEGUARDING", null));
        assertEquals(Cause.LEGAL_BASIS_DOES_NOT_FIT, refused(DecisionKind.DISCLOSE_FULL, plan, null, "DETRIMENT", null));
        assertEquals(Cause.REVIEW_OUT_OF_RANGE, refused(DecisionKind.DISCLOSE_FULL, plan, null, "SAFEGUARDING", Days.TODAY));
        assertEquals(Cause.REVIEW_OUT_OF_RANGE, refused(DecisionKind.DISCLOSE_FULL, plan, null, "SAFEGUARDING", Days.TODAY.plusMonths(12).plusDays(1)));
        world.decide("lead", DecisionKind.DISCLOSE_FULL, null, Days.TODAY.plusMonths(12));
    }

    @Test
    void from_the_review_date_a_decision_counts_as_none_and_the_holder_is_asked_again() {
        world.decide("lead", DecisionKind.DISCLOSE_FULL, null, Days.TODAY.plusDays(20));
        world.today = Days.TODAY.plusDays(6);
        world.as("lead", Reminders.class).remind();
        world.as("lead", Reminders.class).remind();
        assertEquals(List.of("lead in 14"), world.told("HOLDER_REVIEW"));
        world.today = Days.TODAY.plusDays(19);
        world.as("lead", Reminders.class).remind();
        assertEquals(List.of("lead in 1", "lead in 14"), world.told("HOLDER_REVIEW"));
        world.as("lead", HolderSweep.class).go();
        assertEquals(0, world.openPrompts());
        assertEquals("FULL", world.shownTo("social"));
        world.today = Days.TODAY.plusDays(20);
        world.as("lead", HolderSweep.class).go();
        assertEquals(1, world.openPrompts());
        assertEquals("HIDE", world.shownTo("social"));
        assertTrue(inbox("lead").get(0).held().grounds().contains(HoldGround.REVIEW));
    }

    @Test
    void a_plan_an_enquiry_or_an_age_under_13_asks_without_anybodys_look() {
        world.run("delete from plan_status where child_id = cast(?1 as uuid)", world.child.id());
        world.run("update person set date_of_birth = date '2010-01-01' where id = cast(?1 as uuid)", world.child.id());
        asked(0);
        world.run("update person set date_of_birth = date '2013-03-17' where id = cast(?1 as uuid)", world.child.id());
        asked(1);
        world.run("update person set date_of_birth = date '2013-03-16' where id = cast(?1 as uuid)", world.child.id());
        asked(0);
        world.run("insert into plan_status (id, child_id, plan, from_date) values (gen_random_uuid(), cast(?1 as uuid), 'EARLY_HELP', date '2026-01-01')", world.child.id());
        asked(0);
        world.run("update plan_status set plan = 'CIN' where child_id = cast(?1 as uuid)", world.child.id());
        asked(1);
        world.run("insert into consent (id, child_id, service_id, state, giver, subject_id, valid_from, recorded_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'REFUSED', 'CHILD', cast(?1 as uuid), date '2026-01-01', timestamptz '2026-01-01')", world.child.id(), world.holder.team().service().id());
        asked(0);
        world.run("insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'S47', 'CASE', timestamptz '2026-03-15', timestamptz '2026-03-20')", world.child.id(), world.teacher.id());
        asked(1);
    }

    private void asked(int times) {
        world.run("delete from alert");
        world.run("delete from due_obligation where child_id = cast(?1 as uuid)", world.child.id());
        world.as("lead", HolderSweep.class).go();
        world.as("lead", HolderSweep.class).go();
        assertEquals(times, world.openPrompts());
        assertEquals(times, world.told("HOLDER_ASKED").size());
    }

    @Test
    void what_waits_too_long_goes_to_the_manager_and_then_to_information_governance() {
        Practitioner manager = world.aColleague("manager");
        world.run("insert into account_role (account_id, role) select id, 'MANAGER' from account where username = 'manager'");
        world.officer("officer");
        world.seenBy("social");
        world.today = LocalDate.of(2026, 3, 23);
        world.as("lead", Reminders.class).escalate();
        assertEquals(List.of(), world.told("HOLDER_OVERDUE"));
        world.today = LocalDate.of(2026, 3, 24);
        world.as("lead", Reminders.class).escalate();
        world.as("lead", Reminders.class).escalate();
        assertEquals(List.of("manager"), world.told("HOLDER_OVERDUE"));
        assertEquals(List.of(), world.told("HOLDER_OVERDUE_GOVERNANCE"));
        assertEquals(1, world.as("manager", LeadNaming.class).list().get(0).overdue());
        world.today = LocalDate.of(2026, 3, 31);
        world.as("lead", Reminders.class).escalate();
        assertEquals(List.of("officer"), world.told("HOLDER_OVERDUE_GOVERNANCE"));
        assertTrue(manager.id() != null);
    }

    @Test
    void a_service_without_a_manager_goes_to_information_governance_at_once() {
        world.officer("officer");
        world.seenBy("social");
        world.today = LocalDate.of(2026, 3, 24);
        world.as("lead", Reminders.class).escalate();
        assertEquals(List.of("officer"), world.told("HOLDER_OVERDUE_GOVERNANCE"));
    }

    @Test
    void the_report_names_the_child_to_the_holder_and_refers_to_it_for_information_governance() {
        world.decide("lead", DecisionKind.WITHHOLD, world.decide("lead", DecisionKind.DISCLOSE_FULL, null, null), null);
        world.officer("officer");
        List<KeptDecision> own = world.as("lead", HolderReport.class).ofMyServices(false);
        assertEquals(List.of("WITHHOLD false Amina Khan", "DISCLOSE_FULL true Amina Khan"),
                own.stream().map(one -> one.decision() + " " + one.replaced() + " " + one.childName()).toList());
        assertEquals(1, world.as("lead", HolderReport.class).ofMyServices(true).size());
        assertEquals(List.of(), world.as("teacher", HolderReport.class).ofMyServices(false));
        List<KeptDecision> everywhere = world.as("officer", HolderReport.class).everywhere(true, Days.TODAY, Days.TODAY).stream()
                .filter(one -> one.childReference().equals(own.get(0).childReference())).toList();
        assertEquals(1, everywhere.size());
        assertNull(everywhere.get(0).childName());
        assertNull(everywhere.get(0).childId());
        assertEquals(1, world.texts("select action as t from access_record where action = 'HOLD_REPORT'").size());
    }

    @Test
    void managers_name_and_take_off_leads_of_their_own_services_alone() {
        Practitioner colleague = world.aColleague("manager");
        world.run("insert into account_role (account_id, role) select id, 'MANAGER' from account where username = 'manager'");
        UUID service = world.holder.team().service().id();
        LedService own = world.as("manager", LeadNaming.class).list().get(0);
        assertEquals(List.of(world.holder.id()), own.leads().stream().map(LedService.Person::id).toList());
        assertEquals(List.of(colleague.id()), own.candidates().stream().map(LedService.Person::id).toList());
        assertTrue(world.as("manager", LeadNaming.class).name(service, colleague.id()));
        assertFalse(world.as("manager", LeadNaming.class).name(service, colleague.id()), "twice");
        assertFalse(world.as("manager", LeadNaming.class).name(service, world.teacher.id()), "works elsewhere");
        assertFalse(world.as("manager", LeadNaming.class).name(world.teacher.team().service().id(), world.teacher.id()), "another's service");
        assertFalse(world.as("teacher", LeadNaming.class).takeOff(service, colleague.id()), "no manager");
        assertTrue(world.as("manager", LeadNaming.class).takeOff(service, world.holder.id()));
        assertEquals(List.of(), inbox("lead"));
        assertTrue(world.as("manager", HolderInbox.class).isLead());
    }
}
