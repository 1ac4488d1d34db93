package org.patchwork.notice.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.alert.control.Outbox;
import org.patchwork.notice.boundary.NoticeTopic;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;

/** Who is told of what, on a real database with the shipped policy. */
class TellerTest {

    private static EntityManagerFactory unit;

    private NoticeWorld world;

    @BeforeAll
    static void a_database_of_our_own() {
        unit = Entities.unitOn(TestDatabase.fresh("telling"));
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @BeforeEach
    void a_child_with_a_team() {
        world = new NoticeWorld(unit);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void the_team_is_told_of_somebody_whom_it_may_know_and_not_the_one_it_is_about() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        assertEquals(1, world.tell());
        assertEquals(List.of("INVOLVEMENT_STARTED"), world.news(world.lead));
        assertEquals(List.of(), world.news(world.nurse));
    }

    @Test
    void of_whoever_is_hidden_nobody_is_told_and_nothing_says_so() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.therapy);
        world.happened(CaseEventKind.CONTACT_RECORDED, world.therapy);
        assertEquals(2, world.tell());
        assertEquals("0", world.count("notice"));
        assertEquals("0", world.count("notice_mail"));
    }

    @Test
    void what_is_about_the_child_as_a_whole_is_told_to_all_but_the_one_who_did_it() {
        world.committed(() -> {
            world.bean(CaseEvents.class).happened(CaseEventKind.PLAN_CHANGED, world.child, null, world.lead.id());
            return null;
        });
        world.tell();
        assertEquals(List.of(), world.news(world.lead));
        assertEquals(List.of("PLAN_CHANGED"), world.news(world.nurse));
    }

    @Test
    void whoever_it_is_addressed_to_is_told_if_the_record_is_open_to_them() {
        UUID stranger = UUID.randomUUID();
        world.committed(() -> {
            world.bean(CaseEvents.class).happened(CaseEventKind.TASK_ASSIGNED, world.child, null, world.lead.id(), List.of(world.nurse.id(), stranger));
            return null;
        });
        world.tell();
        assertEquals(List.of("TASK_ASSIGNED"), world.news(world.nurse));
        assertEquals("1", world.count("notice"));
    }

    @Test
    void the_service_that_holds_a_consent_is_told_of_it_and_nobody_else() {
        world.happened(CaseEventKind.CONSENT_WITHDRAWN, world.therapy);
        world.tell();
        assertEquals(List.of("CONSENT_WITHDRAWN"), world.texts("select cast(event as text) as text from notice"));
        assertEquals(List.of(), world.news(world.lead));
    }

    @Test
    void an_event_is_told_once_however_often_it_is_tried() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        UUID event = world.committed(() -> world.bean(EventQueue.class).take(world.now())).orElseThrow();
        for (int n = 0; n < 2; n++) {
            world.committed(() -> {
                world.bean(Teller.class).tell(event);
                return null;
            });
        }
        assertEquals(List.of("INVOLVEMENT_STARTED"), world.news(world.lead));
    }

    @Test
    void one_that_was_taken_by_a_server_that_died_is_told_by_another_a_minute_later() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        assertTrue(world.committed(() -> world.bean(EventQueue.class).take(world.now())).isPresent());
        assertEquals(0, world.tell());
        assertEquals(1, world.at(Days.NOW.plus(Duration.ofMinutes(2))).tell());
        assertEquals(List.of("INVOLVEMENT_STARTED"), world.news(world.lead));
    }

    @Test
    void one_that_cannot_be_told_keeps_no_other_is_given_up_and_shown_to_operations_who_may_try_again() {
        world.change("insert into case_event (id, child_id, kind, at, due_at) values (gen_random_uuid(), ?1, 'TASK_ASSIGNED', ?2, ?2)", world.child,
                Timestamp.from(Days.NOW));
        UUID poison = UUID.fromString(world.texts("select cast(id as text) as text from case_event").get(0));
        for (int n = 0; n < Outbox.MOST_TRIES; n++) {
            world.at(Days.NOW.plus(Duration.ofHours(2 * n)));
            assertEquals(poison, world.committed(() -> world.bean(EventQueue.class).take(world.now())).orElseThrow());
            boolean last = n == Outbox.MOST_TRIES - 1;
            assertEquals(last, world.committed(() -> world.bean(EventQueue.class).failed(poison, world.now())));
        }
        world.at(Days.NOW.plus(Duration.ofDays(2))).happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        assertEquals(1, world.tell());
        EventQueue queue = world.bean(EventQueue.class);
        assertEquals(List.of(poison + " TASK_ASSIGNED 8"), queue.parked().stream().map(one -> one.id() + " " + one.kind() + " " + one.tries()).toList());
        assertTrue(world.committed(() -> world.bean(EventQueue.class).retry(poison, world.now())));
        assertEquals(1, world.tell());
        assertFalse(world.committed(() -> world.bean(EventQueue.class).giveUp(poison, world.now())));
    }

    @Test
    void without_a_policy_everything_waits_and_nothing_is_the_worse_for_it() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        TellingRound round = new TellingRound();
        round.policies = new PolicyInForce() {
            @Override
            public Policy get() {
                throw new PolicyUnavailable();
            }
        };
        assertEquals(0, round.run(() -> true));
        assertEquals(List.of("0"), world.texts("select cast(tries as text) as text from case_event"));
    }

    @Test
    void somebody_is_mailed_as_they_chose_for_the_child_else_for_all_else_as_the_table_says() {
        assertEquals("AT_ONCE", pace(Map.of(), Map.of()));
        assertEquals("WEEKLY", pace(Map.of(NoticeTopic.TEAM, Pace.WEEKLY), Map.of()));
        assertEquals("DAILY", pace(Map.of(NoticeTopic.TEAM, Pace.WEEKLY), Map.of(NoticeTopic.TEAM, Pace.DAILY)));
        assertEquals("none", pace(Map.of(), Map.of(NoticeTopic.TEAM, Pace.OFF)));
    }

    private String pace(Map<NoticeTopic, Pace> all, Map<NoticeTopic, Pace> ofChild) {
        world.change("delete from notice");
        world.change("delete from notice_mail");
        world.change("delete from notice_choice");
        world.committed(() -> {
            NoticeChoices choices = world.bean(NoticeChoices.class);
            choices.choose(world.lead.id(), null, all);
            choices.choose(world.lead.id(), world.child, ofChild);
            return null;
        });
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        world.tell();
        return world.texts("select coalesce(cast(m.pace as text), 'none') as text from notice n left join notice_mail m on m.id = n.mail_id where n.recipient_id = cast(?1 as uuid)",
                world.lead.id()).get(0);
    }

    @Test
    void every_kind_has_a_topic() {
        for (CaseEventKind kind : CaseEventKind.values()) {
            assertTrue(NoticeTopic.of(kind).kinds().contains(kind));
        }
    }

    @Test
    void what_has_been_hidden_since_is_not_counted_any_more_before_anybody_looks() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        world.tell();
        world.change("update involvement set disputed_at = ?2 where id = ?1", world.nursing, Timestamp.from(Days.NOW));
        assertFalse(sweep(), "decided a moment ago");
        world.at(Days.NOW.plus(Duration.ofMinutes(6)));
        assertTrue(sweep());
        assertTrue(sweep(), "the clinician's");
        assertFalse(sweep());
        assertEquals(List.of("0"), world.texts("select cast(waiting_for(username) as text) as text from account where practitioner_id = cast(?1 as uuid)", world.lead.id()));
    }

    private boolean sweep() {
        return world.committed(() -> world.bean(InboxSweep.class).next());
    }
}
