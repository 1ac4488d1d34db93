package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.consent.boundary.Competence.Assessment;
import org.patchwork.consent.boundary.ConsentRefused.Cause;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Entities;

/** Whether a child understands enough to decide, as practitioners found. */
class CompetenceRegisterTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Service service;

    @Test
    void anybody_who_works_with_the_child_keeps_a_finding_and_it_acts_at_once() {
        service = new Service(entities, 14);
        service.record(Service.confirmed(service.yes()));
        assertEquals("INVALID_GIVER", service.seenBy("drugs").counts());
        assess("youth", "GILLICK", service.today());
        assertEquals("FULL", service.seenBy("drugs").counts());
        assertEquals("FULL", service.outcomeFor("social"));
    }

    @Test
    void of_others_findings_outcome_and_day_are_told_and_no_name() {
        service = new Service(entities, 14);
        assess("youth", "NOT_COMPETENT", service.today().minusDays(3));
        assess("drugs", "GILLICK", service.today());
        assertEquals(List.of(new Assessment("GILLICK", service.today(), true), new Assessment("NOT_COMPETENT", service.today().minusDays(3), false)),
                of("drugs").history());
        assertFalse(of("social").history().get(0).mine());
    }

    @Test
    void a_finding_of_somebody_whom_the_viewer_may_not_know_is_not_told_and_counts_all_the_same() {
        service = new Service(entities, 14);
        assess("drugs", "GILLICK", service.today());
        assertEquals(List.of(), of("social").history());
        assertEquals("NOT_COMPETENT", of("social").today());
        service.record(service.yes());
        assertEquals("FULL", service.outcomeFor("social"));
        assertEquals(List.of(new Assessment("GILLICK", service.today(), false)), of("social").history());
        assertEquals("GILLICK", of("social").today());
    }

    @Test
    void of_two_findings_of_one_day_the_later_counts() {
        service = new Service(entities, 14);
        for (String outcome : List.of("GILLICK", "NOT_COMPETENT", "GILLICK", "NOT_COMPETENT", "GILLICK")) {
            service.later(Duration.ofMinutes(1));
            assess("drugs", outcome, service.today());
            assertEquals(outcome, of("drugs").today());
            assertEquals(outcome, of("drugs").latest().outcome());
        }
    }

    @Test
    void it_is_to_be_looked_at_again_from_the_birthday_on() {
        service = new Service(entities, 12);
        service.keepEverybodyTrained();
        LocalDate thirteenth = service.today().minusYears(12).minusDays(100).plusYears(13);
        assess("drugs", "GILLICK", service.today());
        assertNull(of("drugs").recheckAge());
        service.later(Duration.ofDays(thirteenth.toEpochDay() - service.today().toEpochDay()));
        assertEquals(13, of("drugs").recheckAge());
        assertEquals("NOT_COMPETENT", of("drugs").today());
        assess("drugs", "GILLICK", service.today());
        assertNull(of("drugs").recheckAge());
    }

    @Test
    void from_sixteen_competence_is_presumed_and_not_assessed() {
        service = new Service(entities, 16);
        assertEquals("PRESUMED_16", of("drugs").today());
        assertFalse(of("drugs").assessable());
        assertEquals(Cause.NOT_ASSESSED, refusal("drugs", "GILLICK", service.today()));
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        service = new Service(entities, 14);
        assertEquals(Cause.OUTCOME_MISSING, refusal("drugs", null, service.today()));
        assertEquals(Cause.ON_OUT_OF_RANGE, refusal("drugs", "GILLICK", null));
        assertEquals(Cause.ON_OUT_OF_RANGE, refusal("drugs", "GILLICK", service.today().plusDays(1)));
        assertEquals(Cause.ON_OUT_OF_RANGE, refusal("drugs", "GILLICK", service.today().minusYears(15)));
    }

    @Test
    void a_second_click_keeps_nothing_more_and_strangers_learn_nothing() {
        service = new Service(entities, 14);
        UUID form = UUID.randomUUID();
        for (int click = 0; click < 2; click++) {
            service.as("drugs", CompetenceRegister.class).assess(form, service.child.id(), "GILLICK", service.today());
        }
        assertEquals(1, of("drugs").history().size());
        assertThrows(ChildNotFound.class, () -> of("stranger"));
        assertTrue(service.count("select count(*) from access_record where action = 'COMPETENCE_RECORDED'") > 0);
    }

    private Competence of(String account) {
        return service.as(account, CompetenceRegister.class).of(service.child.id(), Locale.UK);
    }

    private void assess(String account, String outcome, LocalDate on) {
        service.as(account, CompetenceRegister.class).assess(UUID.randomUUID(), service.child.id(), outcome, on);
        entities.flushAndForget();
    }

    private Cause refusal(String account, String outcome, LocalDate on) {
        return assertThrows(ConsentRefused.class, () -> assess(account, outcome, on)).refusal();
    }
}
