package org.patchwork.emergency.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.emergency.boundary.EmergencyRefused.Cause;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Entities;

/** Emergencies from opening to end, by the shipped tables and a real database. */
class BreakGlassTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Scene scene;

    @BeforeEach
    void an_emergency_department() {
        scene = new Scene(entities.manager());
    }

    private Cause refusedOpening(String username, EmergencyReason reason, String text, String password) {
        return assertThrows(EmergencyRefused.class, () -> scene.as(username).get(BreakGlass.class)
                .open(scene.child.id(), reason, text, password, Scene.ADDRESS)).refusal();
    }

    private Cause refusedRaising(boolean lifeAtRisk, String password) {
        return assertThrows(EmergencyRefused.class, () -> scene.as("clinician").get(BreakGlass.class)
                .raise(scene.child.id(), lifeAtRisk, password, Scene.ADDRESS)).refusal();
    }

    private long opened() {
        return scene.texts("select id::text as text from emergency_access").size();
    }

    private List<String> told(String step) {
        return scene.texts("select a.username as text from alert t join account a on a.id = t.account_id "
                + "where t.kind = 'EMERGENCY_OPENED' and t.occasion = ?1 order by 1", step);
    }

    private Set<String> services() {
        return scene.view().involvements().stream().map(person -> String.valueOf(person.serviceName())).collect(Collectors.toSet());
    }

    @Test
    void the_first_step_shows_the_standard_involvements_and_the_broker_for_the_sensitive_ones() {
        assertInstanceOf(StubRecord.class, scene.look("clinician", Action.VIEW));
        scene.open();
        assertEquals(Set.of("childrens_social_care", "school"), services());
        assertTrue(scene.view().brokered());
        assertFalse(scene.view().emergency().lifeAtRisk());
        assertEquals(Set.of("R112"), scene.view().involvements().stream().map(person -> person.why().ruleId()).collect(Collectors.toSet()));
    }

    @Test
    void a_plan_stays_with_those_who_support_the_child() {
        scene.change("insert into plan_status (id, child_id, plan, from_date) values (gen_random_uuid(), cast(?1 as uuid), 'CP', date '2026-01-01')",
                scene.child.id());
        scene.open();
        assertNull(scene.view().child().planCode());
    }

    @Test
    void a_wrong_password_opens_nothing_and_counts_until_the_right_one_is_refused_too() {
        for (int tries = 1; tries <= 5; tries++) {
            assertEquals(Cause.PASSWORD, refusedOpening("clinician", EmergencyReason.MISSING, "why", "wrong"));
            assertEquals(tries, scene.texts("select username as text from sign_in_failure where username = 'clinician'").size());
        }
        assertEquals(Cause.PASSWORD, refusedOpening("clinician", EmergencyReason.MISSING, "why", Scene.PASSWORD));
        assertEquals(0, opened());
        assertInstanceOf(StubRecord.class, scene.look("clinician", Action.VIEW));
    }

    @Test
    void a_reason_and_a_short_text_are_needed() {
        assertEquals(Cause.REASON_MISSING, refusedOpening("clinician", null, "why", Scene.PASSWORD));
        assertEquals(Cause.TEXT_MISSING, refusedOpening("clinician", EmergencyReason.MISSING, " ", Scene.PASSWORD));
        assertEquals(Cause.TEXT_MISSING, refusedOpening("clinician", EmergencyReason.MISSING, "x".repeat(201), Scene.PASSWORD));
        assertEquals(0, opened());
    }

    @Test
    void whose_role_has_no_emergency_access_gets_the_duty_numbers_alone() {
        scene.account("youth", scene.some.aPractitioner("YOUTH_WORKER", "YOUTH_SERVICE"), "PRACTITIONER");
        EmergencyOffer offer = scene.as("youth").get(BreakGlass.class).offerFor(scene.child.id(), Locale.UK);
        assertFalse(offer.eligible());
        assertFalse(offer.desk().phone().isBlank());
        assertEquals(Cause.NOT_ELIGIBLE, refusedOpening("youth", EmergencyReason.MISSING, "why", Scene.PASSWORD));
        assertTrue(scene.as("clinician").get(BreakGlass.class).offerFor(scene.child.id(), Locale.UK).eligible());
    }

    @Test
    void protected_persons_and_sealed_adoptions_are_a_miss_word_for_word() {
        for (String protection : List.of("ADOPTION_SEALED", "PROTECTED_PERSON")) {
            scene.change("update child set record_protection = ?2 where id = cast(?1 as uuid)", scene.child.id(), protection);
            ChildNotFound hidden = assertThrows(ChildNotFound.class, scene::open);
            ChildNotFound absent = assertThrows(ChildNotFound.class, () -> scene.as("clinician").get(BreakGlass.class)
                    .open(UUID.randomUUID(), EmergencyReason.MISSING, "why", Scene.PASSWORD, Scene.ADDRESS));
            assertEquals(absent.getMessage(), hidden.getMessage());
            assertThrows(ChildNotFound.class, () -> scene.as("clinician").get(BreakGlass.class).offerFor(scene.child.id(), Locale.UK));
            assertEquals(0, opened());
        }
    }

    @Test
    void a_record_protected_during_an_emergency_is_not_found_from_the_next_request() {
        scene.open();
        scene.change("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)", scene.child.id());
        assertThrows(ChildNotFound.class, scene::view);
    }

    @Test
    void a_shielded_record_gives_the_brokers_card() {
        scene.change("update child set record_protection = 'SHIELDED' where id = cast(?1 as uuid)", scene.child.id());
        assertFalse(assertInstanceOf(StubRecord.class, scene.look("clinician", Action.VIEW)).brokered());
        scene.open();
        StubRecord shielded = assertInstanceOf(StubRecord.class, scene.look("clinician", Action.VIEW));
        assertTrue(shielded.brokered());
        assertEquals(StubOffer.ASK_BROKER, shielded.offer());
        assertEquals(List.of("lead", "officer"), told("BREAK_GLASS"));
    }

    @Test
    void nothing_is_taken_out_in_an_emergency_not_even_by_the_team() {
        scene.open("lead");
        assertEquals(StubOffer.END_EMERGENCY, assertInstanceOf(StubRecord.class, scene.look("lead", Action.EXPORT)).offer());
        scene.as("lead").get(BreakGlass.class).end(scene.child.id());
        assertFalse(scene.look("lead", Action.EXPORT) instanceof StubRecord);
    }

    @Test
    void it_ends_by_itself_after_four_hours_and_at_once_when_it_is_ended() {
        scene.open();
        scene.later(Duration.ofHours(4).minusMillis(1));
        assertEquals(2, services().size());
        scene.later(Duration.ofMillis(1));
        assertInstanceOf(StubRecord.class, scene.look("clinician", Action.VIEW));
        scene.open();
        scene.as("clinician").get(BreakGlass.class).end(scene.child.id());
        assertInstanceOf(StubRecord.class, scene.look("clinician", Action.VIEW));
        assertEquals(2, opened());
    }

    @Test
    void the_second_step_asks_for_a_desk_that_does_not_answer_a_life_at_risk_and_the_password() {
        assertEquals(Cause.NOT_OPEN, refusedRaising(true, Scene.PASSWORD));
        assertEquals(Cause.NOT_OPEN, assertThrows(EmergencyRefused.class,
                () -> scene.as("clinician").get(BreakGlass.class).brokerDoesNotAnswer(scene.child.id())).refusal());
        scene.open();
        assertEquals(Cause.BROKER_NOT_TRIED, refusedRaising(true, Scene.PASSWORD));
        scene.as("clinician").get(BreakGlass.class).brokerDoesNotAnswer(scene.child.id());
        assertEquals(Cause.LIFE_NOT_CONFIRMED, refusedRaising(false, Scene.PASSWORD));
        assertEquals(Cause.PASSWORD, refusedRaising(true, "wrong"));
        assertFalse(scene.view().emergency().lifeAtRisk());
        scene.raise();
        assertTrue(scene.view().emergency().lifeAtRisk());
        assertEquals(Set.of("childrens_social_care", "school", "camhs"), services());
        assertFalse(scene.view().brokered());
    }

    @Test
    void a_desk_that_did_not_answer_in_an_earlier_emergency_does_not_count() {
        scene.open();
        scene.as("clinician").get(BreakGlass.class).brokerDoesNotAnswer(scene.child.id());
        scene.later(Duration.ofHours(5));
        scene.open();
        assertEquals(Cause.BROKER_NOT_TRIED, refusedRaising(true, Scene.PASSWORD));
    }

    @Test
    void a_refuge_keeps_its_place_and_a_withheld_service_is_behind_the_broker_even_when_life_is_at_risk() {
        scene.worker("VOLUNTARY_WORKER", "REFUGE");
        scene.change("insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on)"
                + " values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?1 as uuid), 'WITHHOLD', 'r', 'b', cast(?3 as uuid),"
                + " timestamptz '2026-03-01 00:00Z', date '2026-06-01')", scene.child.id(), scene.camhs.team().service().id(), scene.camhs.id());
        scene.open();
        scene.raise();
        assertTrue(scene.view().brokered());
        assertEquals(1, scene.view().involvements().stream().filter(person -> person.outcome() == SharedOutcome.LIMITED
                && person.organisationName() == null).count());
        assertFalse(services().contains("camhs"));
    }

    @Test
    void lead_officers_and_holders_are_told_at_once_and_once_a_step_without_a_word_about_whom() {
        scene.account("teacher", scene.worker("TEACHER", "SCHOOL"), "PRACTITIONER");
        scene.open();
        scene.view();
        assertEquals(List.of("lead", "officer", "safeguarding"), told("BREAK_GLASS"));
        assertEquals(List.of(), told("BREAK_GLASS_LIFE"));
        scene.raise();
        scene.view();
        assertEquals(List.of("lead", "officer", "safeguarding"), told("BREAK_GLASS_LIFE"));
        assertEquals(3, told("BREAK_GLASS").size());
        assertEquals(scene.texts("select id::text as text from emergency_access"),
                scene.texts("select distinct about::text as text from alert where kind = 'EMERGENCY_OPENED'"));
    }

    @Test
    void a_look_that_showed_nothing_tells_nobody_and_the_next_that_shows_something_does() {
        scene.change("delete from involvement where child_id = cast(?1 as uuid)", scene.child.id());
        scene.open();
        assertEquals(List.of(), told("BREAK_GLASS"));
        Practitioner teacher = scene.worker("TEACHER", "SCHOOL");
        scene.change("update involvement set lead = true where practitioner_id = cast(?1 as uuid)", teacher.id());
        scene.view();
        assertEquals(List.of("officer"), told("BREAK_GLASS"));
    }

    @Test
    void two_clicks_open_one_emergency() {
        scene.open();
        scene.open();
        assertEquals(1, opened());
        scene.as("clinician").get(BreakGlass.class).end(scene.child.id());
        scene.as("clinician").get(BreakGlass.class).end(scene.child.id());
        assertEquals(1, opened());
    }

    @Test
    void somebody_elses_emergency_opens_nothing() {
        scene.account("colleague", scene.some.aPractitioner("AE_CLINICIAN", "HOSPITAL"), "PRACTITIONER");
        scene.open();
        assertInstanceOf(StubRecord.class, scene.look("colleague", Action.VIEW));
    }

    @Test
    void without_an_access_record_nothing_was_opened_and_nothing_is_shown() {
        AccessRecording full = new AccessRecording() {
            @Override
            public void record(Viewer viewer, List<AccessEntry> entries) {
                throw new IllegalStateException("disk full");
            }
        };
        assertThrows(IllegalStateException.class, () -> scene.as("clinician").with(AccessRecording.class, full).get(BreakGlass.class)
                .open(scene.child.id(), EmergencyReason.MISSING, "why", Scene.PASSWORD, Scene.ADDRESS));
        assertEquals(0, opened());
    }

    @Test
    void the_database_lets_no_emergency_last_longer_go_back_or_stand_beside_another() {
        scene.open();
        refusedByDatabase("update emergency_access set expires_at = expires_at + interval '1 hour', opened_at = opened_at + interval '1 hour'");
        refusedByDatabase("delete from emergency_access");
        refusedByDatabase("insert into emergency_access (id, account_id, practitioner_id, child_id, reason_code, reason, opened_at, expires_at, review_due_at,"
                + " escalates_at) select gen_random_uuid(), account_id, practitioner_id, child_id, 'MISSING', 'r', opened_at, expires_at, review_due_at,"
                + " escalates_at from emergency_access");
        scene.as("clinician").get(BreakGlass.class).end(scene.child.id());
        refusedByDatabase("update emergency_access set ended_at = null");
        refusedByDatabase("update emergency_access set mode = 'BREAK_GLASS_LIFE', life_at = opened_at");
    }

    private void refusedByDatabase(String sql) {
        scene.change("savepoint before");
        assertThrows(PersistenceException.class, () -> scene.change(sql));
        scene.change("rollback to savepoint before");
    }
}
