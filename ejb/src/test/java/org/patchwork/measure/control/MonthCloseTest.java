package org.patchwork.measure.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.measure.boundary.Arrivals;
import org.patchwork.measure.boundary.Measure;
import org.patchwork.measure.boundary.PilotMeasures;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

class MonthCloseTest {

    private static final YearMonth LAST = YearMonth.from(Days.TODAY).minusMonths(1);
    private static final LocalDate BEGAN = LAST.atDay(1).minusMonths(2);

    @RegisterExtension
    final Entities entities = new Entities();

    private final List<Child> children = new ArrayList<>();
    private Examples some;
    private Practitioner social;
    private Practitioner teacher;
    private Practitioner nurse;
    private Practitioner clinician;

    /** Forty children: a social worker with all, a teacher with thirty, a nurse with twenty, a doctor and a youth worker with ten. */
    @BeforeEach
    void a_council() {
        some = new Examples(entities.manager());
        social = some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        clinician = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        Practitioner doctor = some.aPractitioner("GP", "GP");
        Practitioner youthWorker = some.aPractitioner("YOUTH_WORKER", "YOUTH_SERVICE");
        for (int n = 0; n < 40; n++) {
            Child child = some.aChild();
            children.add(child);
            works(child, social);
            if (n < 30) {
                works(child, teacher);
            }
            if (n < 20) {
                works(child, nurse);
            }
            if (n < 10) {
                works(child, doctor);
                works(child, youthWorker);
            }
        }
    }

    @Test
    void a_closed_month_is_reckoned_once_and_kept() {
        Map<Measure, Integer> figures = close();
        assertEquals(40, figures.get(Measure.CHILDREN));
        assertEquals(30, figures.get(Measure.CHILDREN_WITH_TEAM));
        assertEquals(10, figures.get(Measure.CHILDREN_WITH_1));
        assertEquals(10, figures.get(Measure.CHILDREN_WITH_2));
        assertEquals(10, figures.get(Measure.CHILDREN_WITH_3_4));
        assertEquals(10, figures.get(Measure.CHILDREN_WITH_5));
        assertEquals(2, figures.get(Measure.INVOLVEMENTS_MEDIAN));
        assertNull(figures.get(Measure.PRACTITIONERS_ACTIVE));
        assertEquals(Measure.values().length, figures.size());
        children.forEach(child -> works(child, some.aPractitioner("GP", "GP")));
        assertEquals(figures, close(), "written once, so that it cannot be held against another");
        assertTrue(wired().get(MonthClose.class).due().stream().noneMatch(LAST::equals));
    }

    /** Differencing: to whatever is hidden from anybody the figures are blind, whoever else it is, so they are the same to the digit. */
    @Test
    void no_figure_moves_when_hidden_people_join_raise_attention_and_are_told() {
        Map<Measure, Integer> without = reckoned();
        hiddenPeopleJoin();
        assertEquals(without, reckoned());
        Practitioner refuge = some.aPractitioner("VOLUNTARY_WORKER", "REFUGE");
        children.forEach(child -> works(child, refuge));
        assertEquals(without, reckoned());
    }

    @Test
    void one_who_is_no_longer_hidden_is_caught() {
        Map<Measure, Integer> without = reckoned();
        clinician = some.aPractitioner("FAMILY_SUPPORT", "EARLY_HELP");
        hiddenPeopleJoin();
        assertNotEquals(without, reckoned());
    }

    @Test
    void marked_disputed_objected_and_withheld_work_and_protected_records_move_nothing() {
        Practitioner more = some.aPractitioner("FAMILY_SUPPORT", "EARLY_HELP");
        Map<Measure, Integer> without = reckoned();
        works(children.get(35), more);
        works(children.get(36), more);
        works(children.get(37), more);
        run("update involvement set practitioner_mark = true where practitioner_id = cast(?1 as uuid) and child_id = cast(?2 as uuid)", more.id(), children.get(35).id());
        run("update involvement set disputed_at = started_on where practitioner_id = cast(?1 as uuid) and child_id = cast(?2 as uuid)", more.id(), children.get(36).id());
        run("insert into objection (id, involvement_id, state, raised_on) select gen_random_uuid(), id, 'PENDING', started_on from involvement where practitioner_id = cast(?1 as uuid) and child_id = cast(?2 as uuid)",
                more.id(), children.get(37).id());
        assertEquals(without, reckoned());
    }

    @Test
    void attention_counts_as_answered_within_two_working_days() {
        for (int n = 0; n < 20; n++) {
            attention(children.get(n), teacher, LAST.atDay(12), n < 12 ? LAST.atDay(13) : n < 18 ? LAST.atDay(25) : null);
        }
        Map<Measure, Integer> figures = reckoned();
        assertEquals(20, figures.get(Measure.ATTENTION));
        assertEquals(10, figures.get(Measure.ATTENTION_IN_TIME));
    }

    @Test
    void tasks_count_when_they_are_done_between_people_who_are_counted() {
        for (int n = 0; n < 13; n++) {
            done(children.get(n), teacher, social);
        }
        Map<Measure, Integer> figures = reckoned();
        assertEquals(15, figures.get(Measure.TASKS_DONE));
        hiddenPeopleJoin();
        for (int n = 0; n < 40; n += 2) {
            done(children.get(n), clinician, social);
            done(children.get(n), social, clinician);
        }
        assertEquals(figures, reckoned());
    }

    @Test
    void the_way_to_contact_is_told_of_ten_sessions_or_more() {
        entities.flushAndForget();
        Clock then = Clock.fixed(LAST.atDay(9).atStartOfDay(Days.ZONE).toInstant(), Days.ZONE);
        Arrivals arrivals = new Wiring(entities.manager(), then).get(Arrivals.class);
        for (int seconds = 1; seconds <= 9; seconds++) {
            arrivals.arrived(Duration.ofSeconds(seconds));
        }
        arrivals.arrived(Duration.ofHours(2));
        assertNull(reckoned().get(Measure.SECONDS_TO_CONTACT));
        arrivals.arrived(Duration.ofSeconds(60));
        assertEquals(5, reckoned().get(Measure.SECONDS_TO_CONTACT));
    }

    @Test
    void without_a_policy_nothing_is_counted() {
        PolicyInForce none = new PolicyInForce() {
            @Override
            public Policy get() {
                throw new PolicyUnavailable();
            }
        };
        entities.flushAndForget();
        MonthClose months = new Wiring(entities.manager(), Days.CLOCK).with(PolicyInForce.class, none).get(MonthClose.class);
        assertThrows(PolicyUnavailable.class, () -> months.close(LAST));
    }

    /** A clinician of a sensitive service with every other child, who raises attention, answers another's, and is told of colleagues. */
    private void hiddenPeopleJoin() {
        for (int n = 0; n < 40; n += 2) {
            works(children.get(n), clinician);
            attention(children.get(n), clinician, LAST.atDay(12), LAST.atDay(13));
            run("""
                    insert into notice (id, recipient_id, child_id, involvement_id, event, at, read_at)
                    select gen_random_uuid(), cast(?1 as uuid), child_id, id, 'JOINED', cast(?3 as date), cast(?3 as date)
                      from involvement where child_id = cast(?2 as uuid) and practitioner_id = cast(?4 as uuid)""",
                    clinician.id(), children.get(n).id(), LAST.atDay(12), social.id());
        }
    }

    private void attention(Child child, Practitioner by, LocalDate raised, LocalDate closed) {
        run("""
                insert into attention (id, child_id, involvement_id, raised_by, reason_code, ask_code, raised_at, closed_at, closed_by, closed_as, outcome_code)
                select gen_random_uuid(), child_id, id, practitioner_id, 'WORRIED', 'CALL_ME', cast(?3 as date), cast(cast(?4 as text) as date),
                       case when cast(?4 as text) is not null then practitioner_id end, case when cast(?4 as text) is not null then 'RAISER' end,
                       case when cast(?4 as text) is not null then 'TALKED' end
                  from involvement where child_id = cast(?1 as uuid) and practitioner_id = cast(?2 as uuid)""",
                child.id(), by.id(), raised, closed == null ? null : closed.toString());
    }

    private void done(Child child, Practitioner asker, Practitioner assignee) {
        run("""
                insert into task (id, child_id, title_code, due_on, state, asked_by, asker_involvement_id, assigned_to, assignee_involvement_id,
                                  asked_at, closed_at, form_key, stamp)
                select gen_random_uuid(), a.child_id, 'VISIT', cast(?4 as date), 'DONE', a.practitioner_id, a.id, b.practitioner_id, b.id,
                       cast(?4 as date), cast(?4 as date), gen_random_uuid(), gen_random_uuid()
                  from involvement a join involvement b on b.child_id = a.child_id
                 where a.child_id = cast(?1 as uuid) and a.practitioner_id = cast(?2 as uuid) and b.practitioner_id = cast(?3 as uuid)""",
                child.id(), asker.id(), assignee.id(), LAST.atDay(20));
    }

    private void works(Child child, Practitioner practitioner) {
        entities.manager().persist(new Involvement(UUID.randomUUID(), child.id(), practitioner.id(), practitioner.team().id(),
                practitioner.roleCode(), BEGAN, Days.NOW));
    }

    /** What closing the month would keep, and nothing kept. */
    private Map<Measure, Integer> reckoned() {
        return wired().get(MonthClose.class).figures(LAST);
    }

    private Map<Measure, Integer> close() {
        wired().get(MonthClose.class).close(LAST);
        Map<Measure, Integer> figures = new EnumMap<>(Measure.class);
        wired().get(PilotMeasures.class).list().stream().filter(one -> one.month().equals(LAST)).forEach(one -> figures.put(one.measure(), one.figure()));
        return figures;
    }

    private Wiring wired() {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).with(PolicyInForce.class, Shipped.policy());
    }

    private void run(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }
}
