package org.patchwork.leaver.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.NotSignedIn;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.access.control.SignIns;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.leaver.boundary.LeaverRefused.Cause;
import org.patchwork.network.boundary.MyChildren;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Policies;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Somebody leaves: out at once, those who see their work told and nobody else, and the work handed over by the manager. */
class LeaversTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner leaver;
    private Practitioner colleague;
    private Practitioner boss;
    private UUID work;

    @BeforeEach
    void a_teacher_supports_a_child() {
        some = new Examples(entities.manager());
        child = some.aChild();
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anInvolvement(child, teacher);
        some.anAccount("teacher", teacher);
        some.anAccount("stranger", some.aPractitioner("YOUTH_WORKER", "YOUTH_SERVICE"));
    }

    private void with(String role, String service) {
        leaver = some.aPractitioner(role, service);
        boss = member("Mary", "Hill", "MANAGER");
        colleague = member("Carla", "Moss", role);
        leaver.answerTo(boss);
        leaver.reachAt(new Reach("+447700900001", null, "l@x.example", null));
        leaver.team().workFrom("Quay House", null, "+441632960009", null);
        work = some.anInvolvement(child, leaver).id();
        some.anAccount("leaver", leaver);
        some.anAccount("boss", boss);
        some.anAccount("colleague", colleague);
    }

    private Practitioner member(String given, String family, String role) {
        Practitioner member = some.kept(new Practitioner(UUID.randomUUID(), leaver.team(), given, family, role));
        member.vet(Days.TODAY.plusMonths(6), Days.TODAY.plusMonths(6));
        return member;
    }

    @Test
    void whoever_leaves_at_once_is_out_with_the_next_request_and_cannot_sign_in_again() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        assertNotNull(as("leaver").get(Viewing.class).current());
        as("boss").get(Leavers.class).leave(leaver.id(), null);
        assertThrows(NotSignedIn.class, () -> as("leaver").get(Viewing.class).current());
        assertThrows(NotSignedIn.class, () -> as("leaver").get(MyChildren.class).list(Locale.UK));
        assertTrue(as("boss").get(SignIns.class).find("leaver").isEmpty());
        assertEquals(Cause.LEFT_ALREADY, refusal(() -> as("boss").get(Leavers.class).leave(leaver.id(), null)));
        as("boss").get(Leavers.class).stay(leaver.id());
        assertNotNull(as("leaver").get(Viewing.class).current());
    }

    @Test
    void a_last_day_to_come_leaves_the_account_open_until_then() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        as("boss").get(Leavers.class).leave(leaver.id(), Days.TODAY.plusDays(3));
        assertNotNull(as("leaver").get(Viewing.class).current());
        assertFalse(as("boss").get(Leavers.class).departure(leaver.id(), Locale.UK).left());
        assertEquals(Days.TODAY.plusDays(4), as("boss").get(Leavers.class).departure(leaver.id(), Locale.UK).leftOn());
        assertEquals(Cause.DAY_OUT_OF_RANGE, refusal(() -> as("boss").get(Leavers.class).leave(leaver.id(), Days.TODAY.minusDays(1))));
        assertEquals(Cause.DAY_OUT_OF_RANGE, refusal(() -> as("boss").get(Leavers.class).leave(leaver.id(), Days.TODAY.plusDays(91))));
    }

    @Test
    void nobody_but_the_manager_shuts_somebody_out_or_sees_what_is_left_behind() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        for (String who : List.of("colleague", "teacher", "leaver", "stranger")) {
            assertEquals(Cause.NOT_YOURS, refusal(() -> as(who).get(Leavers.class).leave(leaver.id(), null)));
            assertEquals(Cause.NOT_YOURS, refusal(() -> as(who).get(Leavers.class).stay(leaver.id())));
            assertEquals(Cause.NOT_YOURS, refusal(() -> as(who).get(Leavers.class).departure(leaver.id(), Locale.UK)));
            assertEquals(Cause.NOT_YOURS, refusal(() -> as(who).get(Leavers.class).give(work, colleague.id())));
            assertEquals(Cause.NOT_YOURS, refusal(() -> as(who).get(Leavers.class).end(work)));
        }
        assertEquals(Cause.NOT_YOURS, refusal(() -> as("boss").get(Leavers.class).leave(null, null)));
    }

    @Test
    void those_who_are_shown_the_work_are_told_and_their_cards_say_so() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        as("boss").get(Leavers.class).leave(leaver.id(), null);
        assertEquals(List.of("boss", "teacher"), told("COLLEAGUE_LEFT"));
        SharedInvolvement card = people("teacher").stream().filter(one -> leaver.id().equals(one.practitionerId())).findFirst().orElseThrow();
        assertTrue(card.presence().left());
        assertEquals("+441632960009", card.phone(), "the team's number, since the leaver's is dead");
        assertEquals(List.of(leaver.name()), as("teacher").get(MyChildren.class).list(Locale.UK).get(0).left());
    }

    /** W0, W1: whether a hidden colleague leaves makes no difference to anybody from whom they are hidden. */
    @Test
    void nobody_is_told_that_somebody_left_whose_work_is_hidden_from_them() {
        with("CAMHS_CLINICIAN", "CAMHS");
        as("boss").get(Leavers.class).leave(leaver.id(), null);
        assertEquals(List.of("boss"), told("COLLEAGUE_LEFT"));
        assertEquals(List.of(), as("teacher").get(MyChildren.class).list(Locale.UK).get(0).left());
    }

    @Test
    void a_leak_of_the_hidden_service_is_caught() {
        with("CAMHS_CLINICIAN", "CAMHS");
        Policy leaky = Policies.shipped().with("03-services.csv", camhs(), camhs().replace("SENSITIVE_HEALTH", "STANDARD")).compiled();
        as("boss").with(PolicyInForce.class, always(leaky)).get(Leavers.class).leave(leaver.id(), null);
        assertEquals(List.of("boss", "teacher"), told("COLLEAGUE_LEFT"));
    }

    @Test
    void a_manager_is_shown_only_what_the_policy_lets_a_manager_see() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        assertEquals(List.of(child.id()), children("boss"));
        entities.manager().createNativeQuery("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)")
                .setParameter(1, child.id()).executeUpdate();
        assertEquals(List.of(), children("boss"));
        assertEquals(Cause.NOT_YOURS, refusal(() -> as("boss").get(Leavers.class).give(work, colleague.id())));
    }

    @Test
    void the_manager_hands_work_to_a_colleague_and_a_second_click_changes_nothing_more() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        as("boss").get(Leavers.class).leave(leaver.id(), null);
        Departure.Item item = as("boss").get(Leavers.class).departure(leaver.id(), Locale.UK).work().get(0);
        assertEquals(List.of("Mary Hill", "Carla Moss"), item.colleagues().stream().map(Departure.Colleague::name).toList());
        as("boss").get(Leavers.class).give(work, colleague.id());
        assertEquals(List.of(), children("boss"));
        assertEquals(List.of("colleague"), told("WORK_HANDED_OVER"));
        assertTrue(people("teacher").stream().anyMatch(one -> colleague.id().equals(one.practitionerId())));
        assertThrows(LeaverRefused.class, () -> as("boss").get(Leavers.class).give(work, colleague.id()));
        assertEquals(1, Rows.of(entities.manager(), "select id from involvement where practitioner_id = cast(?1 as uuid)", colleague.id()).size());
    }

    @Test
    void the_colleague_leads_where_the_leaver_led_unless_somebody_on_the_team_is_not_shown_the_work() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        change("update involvement set lead = true where id = cast(?1 as uuid)", work);
        as("boss").get(Leavers.class).give(work, colleague.id());
        assertTrue(people("teacher").stream().anyMatch(one -> colleague.id().equals(one.practitionerId()) && one.lead()));
        UUID again = people("colleague").stream().filter(SharedInvolvement::own).findFirst().orElseThrow().involvementId();
        change("update involvement set raised_sensitivity = 'SENSITIVE_HEALTH' where id = cast(?1 as uuid)", again);
        colleague = entities.manager().find(Practitioner.class, colleague.id());
        colleague.answerTo(entities.manager().find(Practitioner.class, boss.id()));
        as("boss").get(Leavers.class).give(again, boss.id());
        assertTrue(people("boss").stream().filter(SharedInvolvement::own).noneMatch(SharedInvolvement::lead), "what is hidden from the team does not lead");
        assertTrue(people("teacher").stream().noneMatch(one -> boss.id().equals(one.practitionerId())), "what was raised stays raised");
    }

    @Test
    void work_goes_to_nobody_who_may_not_go_on_with_it_and_not_while_something_is_said_against_it() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        assertEquals(Cause.NOBODY_CHOSEN, refusal(() -> as("boss").get(Leavers.class).give(work, null)));
        assertEquals(Cause.NOT_POSSIBLE, refusal(() -> as("boss").get(Leavers.class).give(work, UUID.randomUUID())));
        change("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'RELATIVE', date '2026-01-01')",
                colleague.id(), child.id());
        assertEquals(Cause.NOT_POSSIBLE, refusal(() -> as("boss").get(Leavers.class).give(work, colleague.id())));
        change("update conflict set ended_on = date '2026-03-01' where practitioner_id = cast(?1 as uuid)", colleague.id());
        change("update involvement set disputed_at = recorded_at where id = cast(?1 as uuid)", work);
        assertEquals(Cause.NOT_YOURS, refusal(() -> as("boss").get(Leavers.class).give(work, colleague.id())), "what is disputed is not shown");
    }

    @Test
    void the_manager_ends_what_nobody_goes_on_with_and_sees_the_other_duties() {
        with("SCHOOL_NURSE", "SCHOOL_NURSING");
        entities.manager().createNativeQuery("insert into safeguarding_lead (service_id, practitioner_id) values (cast(?1 as uuid), cast(?2 as uuid))")
                .setParameter(1, leaver.team().service().id()).setParameter(2, leaver.id()).executeUpdate();
        colleague.goAway(Days.TODAY, Days.TODAY.plusDays(5), leaver);
        Departure departure = as("boss").get(Leavers.class).departure(leaver.id(), Locale.UK);
        assertEquals(List.of("school_nursing"), departure.duties().answersFor());
        assertEquals(List.of("Carla Moss"), departure.duties().covers());
        assertEquals(List.of(), departure.duties().manages());
        as("boss").get(Leavers.class).end(work);
        entities.flushAndForget();
        assertEquals(Days.TODAY, entities.manager().find(Involvement.class, work).endedOn());
        assertEquals(List.of(), children("boss"));
    }

    private static String camhs() {
        return new String(Policies.shipped().book().find("03-services.csv").orElseThrow().content(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("CAMHS,")).findFirst().orElseThrow();
    }

    private static PolicyInForce always(Policy policy) {
        return new PolicyInForce() {
            @Override
            public Policy get() {
                return policy;
            }
        };
    }

    private static Cause refusal(Runnable act) {
        return assertThrows(LeaverRefused.class, act::run).refusal();
    }

    private List<UUID> children(String who) {
        return as(who).get(Leavers.class).departure(leaver.id(), Locale.UK).work().stream().map(Departure.Item::childId).toList();
    }

    private List<SharedInvolvement> people(String who) {
        return ((OpenRecord) as(who).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK)).involvements();
    }

    private List<String> told(String kind) {
        return Rows.of(entities.manager(), "select a.username from alert l join account a on a.id = l.account_id where l.kind = ?1 order by 1", kind)
                .stream().map(row -> row.text("username")).toList();
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

    private Wiring as(String who) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy());
    }
}
