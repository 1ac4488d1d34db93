package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.consent.boundary.ConsentRefused.Cause;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.notice.control.TellingRound;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Entities;
import org.patchwork.testing.News;

/** What is written down about sharing, by whom, and what follows at the very next look. */
class ConsentRegisterTest {

    private static final String CONSENTS = "select count(*) from consent";

    @RegisterExtension
    final Entities entities = new Entities();

    private Service service;

    @BeforeEach
    void a_young_person_of_sixteen_with_a_drug_worker() {
        service = new Service(entities, 16);
    }

    @Test
    void a_yes_shows_the_worker_and_its_withdrawal_hides_at_the_very_next_look() {
        assertEquals("HIDE", service.outcomeFor("youth"));
        service.record(service.said("GIVEN", "EXISTENCE", "CHILD"));
        assertEquals("BROKERED", service.outcomeFor("youth"));
        service.record(service.yes());
        assertEquals("FULL", service.outcomeFor("youth"));
        withdraw(service.seenBy("drugs").latest().id());
        assertEquals("HIDE", service.outcomeFor("youth"));
        assertEquals("WITHDRAWN", service.seenBy("drugs").counts());
        assertEquals("FULL", service.outcomeFor("colleague"));
    }

    @Test
    void a_refusal_is_written_down_as_easily() {
        service.record(service.said("REFUSED", null, "CHILD"));
        assertEquals("REFUSED", service.seenBy("drugs").counts());
        assertEquals("HIDE", service.outcomeFor("youth"));
    }

    @Test
    void a_notice_already_queued_is_not_shown_once_consent_is_withdrawn() {
        service.record(service.yes());
        Involvement work = entities.manager().find(Involvement.class, service.work.id());
        service.as("drugs", CaseEvents.class).happened(CaseEventKind.INVOLVEMENT_STARTED, work.childId(), work.id(), null);
        assertEquals(1, notices());
        withdraw(service.seenBy("drugs").latest().id());
        assertEquals(0, notices());
    }

    private int notices() {
        return News.of(service.as("youth", TellingRound.class), service.as("youth", NoticeInbox.class)).size();
    }

    @Test
    void colleagues_of_the_same_service_see_the_same_and_nobody_else_learns_of_it() {
        service.record(service.yes());
        assertEquals("FULL", service.seenBy("colleague").counts());
        assertFalse(service.seenBy("youth").service().sensitive());
        assertEquals(List.of(), service.seenBy("youth").entries());
        assertThrows(ChildNotFound.class, () -> service.seenBy("stranger"));
        assertThrows(ChildNotFound.class, () -> service.as("drugs", ConsentRegister.class).of(UUID.randomUUID(), Locale.UK));
    }

    @Test
    void a_colleague_who_does_not_work_with_the_child_sees_no_more_than_a_stranger() {
        Practitioner other = service.some.kept(new Practitioner(UUID.randomUUID(), service.drugWorker.team(), "Ann", "Other", "DRUG_WORKER"));
        service.some.anAccount("other", other);
        assertThrows(ChildNotFound.class, () -> service.seenBy("other"));
    }

    @Test
    void a_manager_sees_and_does_not_write() {
        Practitioner manager = service.some.aPractitioner("MANAGER", "YP_SUBSTANCE_MISUSE");
        service.some.anAccount("manager", manager);
        entities.manager().find(Practitioner.class, service.drugWorker.id()).answerTo(manager);
        service.record(service.yes());
        assertEquals("FULL", service.seenBy("manager").counts());
        assertFalse(service.seenBy("manager").service().own());
        assertEquals(Cause.NOT_YOURS, assertThrows(ConsentRefused.class,
                () -> service.as("manager", ConsentRegister.class).record(service.yes())).refusal());
    }

    @Test
    void where_involvement_is_not_sensitive_there_is_nothing_to_write_down() {
        ConsentRequest r = service.yes();
        ConsentRequest youth = new ConsentRequest(r.id(), r.childId(), service.youthWorker.team().service().id(), r.subjectId(), r.state(),
                r.extent(), r.giver(), null, r.scope(), Set.of(), Set.of(), r.how(), null, r.from(), null, false);
        assertEquals(Cause.NOT_NEEDED, assertThrows(ConsentRefused.class, () -> service.as("youth", ConsentRegister.class).record(youth)).refusal());
        assertEquals(Cause.NOT_YOURS, refusal(youth));
    }

    @Test
    void a_service_is_sensitive_also_when_its_involvement_was_raised() {
        Practitioner midwife = service.supporter("midwife", "MIDWIFE", "MIDWIFERY");
        assertFalse(service.seenBy("midwife").service().sensitive());
        entities.manager().createNativeQuery("update involvement set raised_sensitivity = 'SENSITIVE_HEALTH' where practitioner_id = ?1")
                .setParameter(1, midwife.id()).executeUpdate();
        assertTrue(service.seenBy("midwife").service().sensitive());
    }

    @Test
    void every_field_that_is_missing_or_wrong_is_named() {
        ConsentRequest yes = service.yes();
        assertEquals(Cause.STATE_MISSING, refusal(service.said("MAYBE", null, "CHILD")));
        assertEquals(Cause.GIVER_MISSING, refusal(service.said("GIVEN", "FULL", null)));
        assertEquals(Cause.EXTENT_MISSING, refusal(service.said("GIVEN", "HALF", "CHILD")));
        assertEquals(Cause.SCOPE_MISSING, refusal(Service.scoped(yes, null, Set.of(), Set.of())));
        assertEquals(Cause.SCOPE_EMPTY, refusal(Service.scoped(yes, "ONLY", Set.of(), Set.of())));
        assertEquals(Cause.NO_SUCH_ENTRY, refusal(Service.scoped(yes, "ONLY", Set.of(), Set.of("WIZARD"))));
        assertEquals(Cause.NO_SUCH_ENTRY, refusal(Service.scoped(yes, "ONLY", Set.of(UUID.randomUUID()), Set.of())));
        assertEquals(Cause.NO_SUCH_RELATIVE, refusal(Service.heard(yes, UUID.randomUUID(), "FACE_TO_FACE", null)));
        assertEquals(Cause.HOW_MISSING, refusal(Service.heard(yes, null, null, null)));
        assertEquals(Cause.LINE_TOO_LONG, refusal(Service.heard(yes, null, "FACE_TO_FACE", "l".repeat(201))));
        assertEquals(Cause.FROM_MISSING, refusal(Service.dated(yes, null, null)));
        assertEquals(Cause.FROM_IN_FUTURE, refusal(Service.dated(yes, service.today().plusDays(1), null)));
        assertEquals(Cause.TO_BEFORE_FROM, refusal(Service.dated(yes, service.today(), service.today().minusDays(1))));
        assertEquals(Cause.TO_PAST, refusal(Service.dated(yes, service.today().minusDays(9), service.today().minusDays(1))));
        assertEquals(0, service.count(CONSENTS));
    }

    @Test
    void a_parent_cannot_consent_for_a_young_person_and_what_was_said_is_kept_all_the_same() {
        ConsentRequest parents = Service.heard(service.said("GIVEN", "FULL", "PARENT"), service.mother.id(), "TALK_GUIDE", "at home");
        ConsentRefused refused = assertThrows(ConsentRefused.class, () -> service.record(parents));
        assertEquals(Cause.COUNTS_AS_NOTHING + " INVALID_GIVER", refused.refusal() + " " + refused.countsAs());
        service.record(Service.confirmed(parents));
        ServiceConsents kept = service.seenBy("drugs");
        assertEquals("INVALID_GIVER Kelly Marsh TALK_GUIDE at home",
                kept.counts() + " " + kept.latest().giverName() + " " + kept.latest().how() + " " + kept.latest().line());
        assertNull(kept.lastDay());
        assertEquals("HIDE", service.outcomeFor("youth"));
    }

    @Test
    void a_yes_that_counts_is_not_ended_by_one_that_does_not() {
        service.record(service.yes());
        assertEquals(Cause.WOULD_END_ANOTHER, refusal(Service.confirmed(service.said("GIVEN", "FULL", "PARENT"))));
        assertEquals("FULL", service.outcomeFor("youth"));
    }

    @Test
    void a_scope_shows_to_some_and_not_to_others() {
        service.record(Service.scoped(service.yes(), "ONLY", Set.of(service.youthWorker.team().service().organisation().id()), Set.of()));
        assertEquals("FULL HIDE", service.outcomeFor("youth") + " " + service.outcomeFor("social"));
        service.record(Service.scoped(service.yes(), "EXCEPT", Set.of(), Set.of("YOUTH_WORKER")));
        assertEquals("HIDE FULL", service.outcomeFor("youth") + " " + service.outcomeFor("social"));
        assertEquals(List.of("Youth worker"), service.seenBy("drugs").latest().named());
    }

    @Test
    void a_second_click_writes_nothing_more() {
        ConsentRequest yes = service.yes();
        service.record(yes);
        service.record(yes);
        assertEquals(1, service.count(CONSENTS));
    }

    @Test
    void what_is_said_last_holds_also_when_the_clock_of_another_server_was_ahead() {
        service.later(Duration.ofHours(1));
        service.record(service.yes());
        service.later(Duration.ofHours(-1));
        service.record(service.said("REFUSED", null, "CHILD"));
        assertEquals("REFUSED", service.seenBy("drugs").counts());
        assertEquals("HIDE", service.outcomeFor("youth"));
    }

    @Test
    void a_withdrawal_of_what_is_no_longer_the_last_word_changes_nothing() {
        service.record(service.yes());
        UUID first = service.seenBy("drugs").latest().id();
        service.record(service.said("GIVEN", "EXISTENCE", "CHILD"));
        withdraw(first);
        assertEquals("EXISTENCE", service.seenBy("drugs").counts());
        assertThrows(ChildNotFound.class, () -> withdraw(UUID.randomUUID()));
    }

    @Test
    void every_look_and_every_act_is_recorded_and_without_a_record_nothing_happens() {
        service.record(service.yes());
        service.seenBy("drugs");
        withdraw(service.seenBy("drugs").latest().id());
        for (String act : List.of("CONSENT_RECORDED", "CONSENT_LOOKED_AT", "CONSENT_WITHDRAWN")) {
            assertTrue(service.count("select count(*) from access_record where action = '" + act + "'") > 0, act);
        }
    }

    @Test
    void a_prompt_to_ask_again_is_done_when_they_were_asked() {
        service.record(Service.confirmed(service.said("GIVEN", "FULL", "PARENT")));
        service.outcomeFor("youth");
        assertEquals(1, open());
        service.record(service.said("REFUSED", null, "CHILD"));
        assertEquals(0, open());
    }

    private long open() {
        return service.count("select count(*) from due_obligation where obligation = 'CONSENT_RENEWAL_PROMPT_TO_HOLDER' and done_at is null "
                + "and involvement_id = '" + service.work.id() + "'");
    }

    @Test
    void the_form_offers_relatives_by_name_agencies_on_the_map_and_the_policys_roles() {
        ConsentForm form = service.as("drugs", ConsentRegister.class).form(service.child.id(), service.drugWorker.team().service().id(),
                service.child.id(), Locale.UK);
        assertEquals(List.of("Kelly Marsh"), form.relatives().stream().map(ConsentForm.Speaker::name).toList());
        assertEquals(3, form.agencies().size());
        assertTrue(form.roles().contains(new ConsentForm.Role("YOUTH_WORKER", "Youth worker")));
    }

    private void withdraw(UUID consent) {
        service.as("drugs", ConsentRegister.class).withdraw(service.child.id(), consent, UUID.randomUUID(), "CHILD", service.today());
        entities.flushAndForget();
    }

    private Cause refusal(ConsentRequest request) {
        return assertThrows(ConsentRefused.class, () -> service.record(request)).refusal();
    }
}
