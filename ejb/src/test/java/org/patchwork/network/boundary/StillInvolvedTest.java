package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.control.StillInvolvedReminders;
import org.patchwork.network.entity.Contact;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Whether somebody still works with a child is asked after six weeks of silence, and marked as unanswered after eight. */
class StillInvolvedTest {

    private static final int SINCE = 30;

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner nurse;
    private Practitioner colleague;
    private UUID nursing;

    @BeforeEach
    void a_nurse_and_a_teacher_support_a_child_and_the_nurse_has_a_colleague() {
        some = new Examples(entities.manager());
        child = some.aChild();
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        colleague = some.kept(new Practitioner(UUID.randomUUID(), nurse.team(), "Carla", "Moss", "SCHOOL_NURSE"));
        colleague.vet(Days.TODAY.plusMonths(6), Days.TODAY.plusMonths(6));
        nursing = some.anInvolvement(child, nurse).id();
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anInvolvement(child, teacher);
        some.anAccount("nurse", nurse);
        some.anAccount("colleague", colleague);
        some.anAccount("teacher", teacher);
    }

    @Test
    void the_question_comes_after_six_weeks_and_the_mark_on_the_map_two_weeks_later() {
        assertNull(question("nurse", 41 - SINCE));
        assertNotNull(question("nurse", 42 - SINCE));
        assertFalse(cardOfNurse(55 - SINCE).presence().stale());
        assertTrue(cardOfNurse(56 - SINCE).presence().stale());
    }

    @Test
    void yes_and_a_contact_put_the_question_off_by_another_six_weeks() {
        on("nurse", 12).get(StillInvolved.class).yes(child.id());
        assertNull(question("nurse", 12));
        assertNull(question("nurse", 12 + 41));
        assertNotNull(question("nurse", 12 + 42));
        some.kept(new Contact(UUID.randomUUID(), entities.manager().find(Involvement.class, nursing), Days.TODAY.plusDays(20), Contact.Kind.SEEN, Days.NOW));
        assertNull(question("nurse", 20 + 41));
        assertFalse(cardOfNurse(20 + 41).presence().stale());
    }

    @Test
    void a_click_ends_it_today_and_another_takes_that_back() {
        on("nurse", 12).get(StillInvolved.class).ended(child.id());
        assertNull(question("nurse", 12), "whoever has said so is not asked again");
        assertEquals(Days.TODAY.plusDays(12), find(nursing).endedOn());
        on("nurse", 12).get(StillInvolved.class).yes(child.id());
        assertNull(find(nursing).endedOn());
        on("colleague", 12).get(StillInvolved.class).yes(child.id());
        on("nurse", 12).get(StillInvolved.class).yes(null);
    }

    @Test
    void those_who_are_to_answer_are_reminded_once_a_week_without_a_name() {
        reminded(41 - SINCE);
        assertEquals(List.of(), told("STILL_INVOLVED"));
        reminded(42 - SINCE);
        reminded(42 - SINCE);
        assertEquals(List.of("nurse", "teacher"), told("STILL_INVOLVED"));
        reminded(42 - SINCE + 7);
        assertEquals(4, told("STILL_INVOLVED").size());
        entities.manager().find(Practitioner.class, nurse.id()).leave(Days.TODAY.plusDays(20));
        reminded(42 - SINCE + 14);
        assertEquals(5, told("STILL_INVOLVED").size());
    }

    private Involvement find(UUID involvement) {
        entities.flushAndForget();
        return entities.manager().find(Involvement.class, involvement);
    }

    private MyChild.Question question(String who, int daysOn) {
        return on(who, daysOn).get(MyChildren.class).list(Locale.UK).get(0).question();
    }

    private SharedInvolvement cardOfNurse(int daysOn) {
        return open("teacher", daysOn).involvements().stream().filter(one -> nurse.id().equals(one.practitionerId())).findFirst().orElseThrow();
    }

    private OpenRecord open(String who, int daysOn) {
        return (OpenRecord) on(who, daysOn).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
    }

    private void reminded(int daysOn) {
        on("nurse", daysOn).get(StillInvolvedReminders.class).go();
    }

    private List<String> told(String kind) {
        return Rows.of(entities.manager(), "select a.username from alert l join account a on a.id = l.account_id where l.kind = ?1 "
                + "and a.username in ('nurse', 'colleague', 'teacher') order by 1", kind).stream().map(row -> row.text("username")).toList();
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

    private Wiring on(String who, int daysOn) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Clock.fixed(Days.NOW.plus(Duration.ofDays(daysOn)), Days.ZONE)).calledBy(who)
                .with(PolicyInForce.class, Shipped.policy());
    }
}
