package org.patchwork.objection.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.Joining;
import org.patchwork.network.entity.Involvement;
import org.patchwork.objection.boundary.MyInvolvement.Item;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.objection.control.Deadlines;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Marks, disputes and objections, and what a colleague on the child's team sees at each step. */
class RestrictionsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner nurse;
    private UUID nursing;

    @BeforeEach
    void a_nurse_with_a_manager_and_a_teacher_support_a_child() {
        some = new Examples(entities.manager());
        people(some, entities.manager());
    }

    private void people(Examples examples, EntityManager manager) {
        child = examples.aChild();
        nurse = examples.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        Practitioner matron = examples.aPractitioner("MANAGER", "SCHOOL_NURSING");
        nurse.answerTo(matron);
        nursing = examples.anInvolvement(child, nurse).id();
        Practitioner teacher = examples.aPractitioner("TEACHER", "SCHOOL");
        examples.anInvolvement(child, teacher);
        examples.anAccount("nurse", nurse);
        examples.anAccount("matron", matron);
        examples.anAccount("teacher", teacher);
        for (String officer : List.of("ig", "ig2")) {
            Account account = examples.kept(new Account(UUID.randomUUID(), officer, "$argon2id$none", "Officer", null, Set.of("INFORMATION_GOVERNANCE")));
            account.acceptCode(Days.NOW);
        }
        manager.flush();
    }

    @Test
    void a_mark_limits_the_card_for_others_at_once_and_can_be_taken_off() {
        assertEquals(SharedOutcome.FULL, cardOfNurse().orElseThrow().outcome());
        own("nurse").mark(nursing, "SAFETY_OF_PRACTITIONER");
        assertEquals(Optional.empty(), cardOfNurse());
        assertEquals(1, people("teacher", Action.VIEW).stream().filter(person -> person.outcome() == SharedOutcome.LIMITED).count());
        assertEquals(1, people("teacher", Action.EXPORT).size(), "it never leaves on paper");
        assertTrue(item("nurse").marked(), "the own card says so");
        own("nurse").unmark(nursing);
        assertEquals(SharedOutcome.FULL, cardOfNurse().orElseThrow().outcome());
        assertFalse(item("nurse").marked());
    }

    @Test
    void a_manager_may_mark_for_the_safety_of_staff_and_nobody_else_may() {
        assertEquals(nursing, own("matron").of(child.id(), Locale.UK).managed().get(0).id());
        assertEquals(List.of(), own("teacher").of(child.id(), Locale.UK).managed());
        own("matron").mark(nursing, "SAFETY_OF_PRACTITIONER");
        assertEquals(Optional.empty(), cardOfNurse());
        Item marked = own("matron").of(child.id(), Locale.UK).managed().get(0);
        assertTrue(marked.marked() && marked.id().equals(nursing), "who marked knows of it, though the card is limited");
        own("matron").unmark(nursing);
        own("nurse").mark(nursing, "ROLE_IS_SENSITIVE");
        assertEquals(List.of(), own("matron").of(child.id(), Locale.UK).managed(), "of the practitioner's own mark the manager sees the card alone");
        own("nurse").unmark(nursing);
        assertEquals(Cause.NOT_YOURS, refusal(() -> own("teacher").mark(nursing, "SAFETY_OF_FAMILY")));
        assertEquals(Cause.NOT_YOURS, refusal(() -> own("teacher").unmark(nursing)));
        assertEquals(Cause.NOT_YOURS, refusal(() -> own("nurse").mark(UUID.randomUUID(), "SAFETY_OF_FAMILY")));
        assertEquals(Cause.REASON_MISSING, refusal(() -> own("nurse").mark(nursing, "BECAUSE")));
        assertEquals(Cause.REASON_MISSING, refusal(() -> own("nurse").mark(nursing, null)));
    }

    @Test
    void a_dispute_hides_at_once_and_a_manager_who_confirms_shows_again() {
        own("nurse").dispute(nursing, "RECORDED_BY_MISTAKE");
        assertEquals(Optional.empty(), cardOfNurse());
        assertInstanceOf(StubRecord.class, open("nurse", Action.VIEW), "whoever does not work with a child sees no map");
        assertTrue(item("nurse").disputed());
        assertEquals(List.of("matron"), told("DISPUTE_RAISED"));
        assertEquals(List.of("ig", "ig2"), told("DISPUTE_FOR_OFFICERS"));
        RestrictionEntry waiting = team("matron").list(Locale.UK).get(0);
        assertEquals("Amina Khan", waiting.childName());
        assertTrue(waiting.waiting());
        team("matron").settle(waiting.id(), true);
        assertEquals(SharedOutcome.FULL, cardOfNurse().orElseThrow().outcome());
        assertEquals(List.of("nurse"), told("DISPUTE_SETTLED"));
        assertEquals(Cause.DECIDED_ALREADY, refusal(() -> team("matron").settle(waiting.id(), false)));
        assertEquals(Cause.DECIDED_ALREADY, refusal(() -> desk("ig").settle(waiting.id(), false)));
    }

    @Test
    void what_was_recorded_in_error_is_kept_and_shown_to_nobody_even_in_an_enquiry() {
        own("nurse").dispute(nursing, "NEVER_WORKED_WITH_CHILD");
        assertNull(desk("ig").disputes(Locale.UK).get(0).childName());
        desk("ig").settle(desk("ig").disputes(Locale.UK).get(0).id(), false);
        assertEquals(Optional.empty(), cardOfNurse());
        change("insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at) select gen_random_uuid(), cast(?1 as uuid), a.practitioner_id, 'S47', 'CHILD_PROTECTION_ENQUIRY', timestamptz '2026-03-16 00:00Z', timestamptz '2026-03-20 00:00Z' from account a where a.username = 'teacher'",
                child.id());
        assertEquals(Optional.empty(), cardOfNurse());
        assertEquals(List.of(), own("nurse").of(child.id(), Locale.UK).own());
        assertEquals(1, Rows.of(entities.manager(), "select id from involvement where id = cast(?1 as uuid) and recorded_in_error_at is not null", nursing).size());
        some.kept(new Involvement(UUID.randomUUID(), child.id(), nurse.id(), nurse.team().id(), "SCHOOL_NURSE", Days.TODAY, Days.NOW));
        assertEquals(SharedOutcome.FULL, cardOfNurse().orElseThrow().outcome(), "who begins to work with the child after all is shown");
    }

    @Test
    void whoever_led_and_disputes_leads_no_longer_and_again_when_it_is_confirmed() {
        change("update involvement set lead = true where id = cast(?1 as uuid)", nursing);
        own("nurse").dispute(nursing, "OTHER_CHILD_OF_THAT_NAME");
        assertEquals(0, Rows.of(entities.manager(), "select id from involvement where lead").size());
        team("matron").settle(team("matron").list(Locale.UK).get(0).id(), true);
        assertTrue(cardOfNurse().orElseThrow().lead());
    }

    @Test
    void disputes_are_raised_by_the_practitioner_alone_once_and_settled_by_somebody_else() {
        assertEquals(Cause.NOT_YOURS, refusal(() -> own("matron").dispute(nursing, "RECORDED_BY_MISTAKE")), "not even by the manager");
        assertEquals(Cause.NOT_YOURS, refusal(() -> own("teacher").dispute(nursing, "RECORDED_BY_MISTAKE")));
        assertEquals(Cause.REASON_MISSING, refusal(() -> own("nurse").dispute(nursing, "NO")));
        own("nurse").dispute(nursing, "RECORDED_BY_MISTAKE");
        assertEquals(Cause.WAITS_ALREADY, refusal(() -> own("nurse").dispute(nursing, "RECORDED_BY_MISTAKE")));
        UUID dispute = team("matron").list(Locale.UK).get(0).id();
        assertEquals(Cause.NOT_YOURS, refusal(() -> team("teacher").settle(dispute, true)));
        assertEquals(Cause.NOT_YOURS, refusal(() -> team("nurse").settle(dispute, true)));
        assertEquals(Cause.NOT_YOURS, refusal(() -> desk("ig").settle(UUID.randomUUID(), true)));
        assertEquals(List.of(), team("teacher").list(Locale.UK));
    }

    @Test
    void an_objection_hides_at_once_and_its_rejection_shows_again() {
        own("nurse").object(nursing, "PARENT", "CAUSES_DISTRESS");
        assertEquals(Optional.empty(), cardOfNurse());
        assertInstanceOf(OpenRecord.class, open("nurse", Action.VIEW), "whose work it is goes on with it");
        assertTrue(item("nurse").pending());
        assertEquals(List.of("ig", "ig2"), told("OBJECTION_RAISED"));
        RestrictionEntry objection = desk("ig").objections(Locale.UK).get(0);
        assertEquals(LocalDate.of(2026, 4, 16), objection.due());
        assertEquals("PARENT", objection.behalf());
        assertEquals(Cause.BASIS_MISSING, refusal(() -> desk("ig").decide(objection.id(), false, "ART_18_RESTRICTION", "Because")), "that basis upholds");
        assertEquals(Cause.REASON_MISSING, refusal(() -> desk("ig").decide(objection.id(), false, "ART_21_1_COMPELLING_GROUNDS", " ")));
        assertEquals(Cause.REASON_MISSING, refusal(() -> desk("ig").decide(objection.id(), false, "ART_21_1_COMPELLING_GROUNDS", "x".repeat(501))));
        desk("ig").decide(objection.id(), false, "ART_21_1_COMPELLING_GROUNDS", "The child's safety outweighs");
        assertEquals(SharedOutcome.FULL, cardOfNurse().orElseThrow().outcome());
        assertEquals(List.of("nurse"), told("OBJECTION_DECIDED"));
        assertEquals(Cause.DECIDED_ALREADY, refusal(() -> desk("ig2").decide(objection.id(), true, "ART_18_RESTRICTION", "Again")));
        assertEquals("REJECTED", desk("ig").objections(Locale.UK).get(0).outcome());
    }

    @Test
    void an_objection_that_is_upheld_goes_on_hiding() {
        own("nurse").object(nursing, "CHILD", "RISK_OF_HARM");
        desk("ig").decide(desk("ig").objections(Locale.UK).get(0).id(), true, "ART_21_1_RIGHTS_OUTWEIGH", "No need shown");
        assertEquals(Optional.empty(), cardOfNurse());
        assertTrue(item("nurse").upheld());
        change("update practitioner set phone = phone where id = cast(?1 as uuid)", nurse.id());
        assertThrows(PersistenceException.class, () -> change("update objection set state = 'REJECTED' where involvement_id = cast(?1 as uuid)", nursing));
    }

    @Test
    void objections_are_recorded_by_whose_involvement_it_is_once_at_a_time() {
        assertEquals(Cause.NOT_YOURS, refusal(() -> own("teacher").object(nursing, "PARENT", "OTHER")));
        assertEquals(Cause.BEHALF_MISSING, refusal(() -> own("nurse").object(nursing, "NEIGHBOUR", "OTHER")));
        assertEquals(Cause.BEHALF_MISSING, refusal(() -> own("nurse").object(nursing, null, "OTHER")));
        assertEquals(Cause.REASON_MISSING, refusal(() -> own("nurse").object(nursing, "PARENT", null)));
        own("nurse").object(nursing, "PARENT", "OTHER");
        assertEquals(Cause.WAITS_ALREADY, refusal(() -> own("nurse").object(nursing, "CHILD", "OTHER")));
    }

    @Test
    void what_nobody_decided_within_a_month_is_brought_to_mind_once_a_day() {
        own("nurse").object(nursing, "PARENT", "OTHER");
        assertEquals(0, reminded(Days.TODAY.plusMonths(1)));
        assertEquals(2, reminded(Days.TODAY.plusMonths(1).plusDays(1)));
        assertEquals(2, reminded(Days.TODAY.plusMonths(1).plusDays(1)));
        assertEquals(4, reminded(Days.TODAY.plusMonths(1).plusDays(2)));
        assertTrue(wiring(entities.manager(), "ig", Days.TODAY.plusMonths(1).plusDays(1)).get(RestrictionDesk.class).objections(Locale.UK).get(0).overdue());
    }

    @Test
    void an_officers_look_at_the_lists_is_kept() {
        desk("ig").objections(Locale.UK);
        assertEquals(1, Rows.of(entities.manager(), "select id from access_record where action = 'RESTRICTION_LIST'").size());
    }

    @Test
    void whoever_disputes_may_not_join_again_before_it_is_settled_and_may_leave() {
        own("nurse").dispute(nursing, "ENDED_LONG_AGO");
        entities.flushAndForget();
        wiring(entities.manager(), "nurse", Days.TODAY).get(Joining.class).leave(child.id(), Days.TODAY);
        entities.flushAndForget();
        assertEquals(Optional.empty(), cardOfNurse());
    }

    @Test
    void of_two_clicks_at_once_one_objection_comes() throws Exception {
        try (AtOnce clicks = new AtOnce("objection_race")) {
            clicks.alone(manager -> {
                people(new Examples(manager), manager);
                return null;
            });
            List<Object> ends = clicks.together(this::objected, this::objected);
            assertTrue(ends.contains("done") && ends.contains("WAITS_ALREADY"), ends.toString());
        }
    }

    private Object objected(EntityManager manager) {
        try {
            wiring(manager, "nurse", Days.TODAY).get(OwnRestrictions.class).object(nursing, "PARENT", "OTHER");
            return "done";
        } catch (RestrictionRefused refused) {
            return refused.refusal().name();
        }
    }

    private static Cause refusal(Runnable act) {
        return assertThrows(RestrictionRefused.class, act::run).refusal();
    }

    private Item item(String who) {
        return own(who).of(child.id(), Locale.UK).own().get(0);
    }

    private List<String> told(String kind) {
        return Rows.of(entities.manager(), "select a.username from alert l join account a on a.id = l.account_id where l.kind = ?1 order by 1", kind)
                .stream().map(row -> row.text("username")).toList();
    }

    private int reminded(LocalDate day) {
        wiring(entities.manager(), "ig", day).get(Deadlines.class).go();
        return told("OBJECTION_OVERDUE").size();
    }

    private Optional<SharedInvolvement> cardOfNurse() {
        return people("teacher", Action.VIEW).stream().filter(person -> nurse.id().equals(person.practitionerId())).findFirst();
    }

    private List<SharedInvolvement> people(String who, Action action) {
        return assertInstanceOf(OpenRecord.class, open(who, action)).involvements();
    }

    private SharedRecord open(String who, Action action) {
        entities.flushAndForget();
        return wiring(entities.manager(), who, Days.TODAY).get(SharedRecords.class).open(child.id(), action, Locale.UK);
    }

    private OwnRestrictions own(String who) {
        entities.flushAndForget();
        return wiring(entities.manager(), who, Days.TODAY).get(OwnRestrictions.class);
    }

    private TeamDisputes team(String who) {
        entities.flushAndForget();
        return wiring(entities.manager(), who, Days.TODAY).get(TeamDisputes.class);
    }

    private RestrictionDesk desk(String who) {
        entities.flushAndForget();
        return wiring(entities.manager(), who, Days.TODAY).get(RestrictionDesk.class);
    }

    private static Wiring wiring(EntityManager manager, String who, LocalDate day) {
        Duration later = Duration.ofDays(day.toEpochDay() - Days.TODAY.toEpochDay());
        return new Wiring(manager, Clock.fixed(Days.NOW.plus(later), Days.ZONE)).calledBy(who).with(PolicyInForce.class, Shipped.policy());
    }

    private void change(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
        entities.manager().clear();
    }
}
