package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.alert.boundary.Alert;
import org.patchwork.alert.boundary.Alerts;
import org.patchwork.consent.control.Reminding;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.testing.Entities;

/** Which consents run out, who sees it, and who is told. */
class ConsentCalendarTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Service service;

    @BeforeEach
    void a_young_person_and_one_who_answers_for_the_drug_service() {
        service = new Service(entities, 16);
        Practitioner lead = service.some.aPractitioner("MANAGER", "YP_SUBSTANCE_MISUSE");
        service.some.anAccount("lead", lead);
        entities.manager().createNativeQuery("insert into safeguarding_lead values (?1, ?2)")
                .setParameter(1, service.drugWorker.team().service().id()).setParameter(2, lead.id()).executeUpdate();
    }

    @Test
    void each_end_has_its_reason() {
        service.record(service.yes());
        assertEquals("REVIEW " + service.today().plusYears(1), entry("drugs"));
        service.record(Service.dated(service.yes(), service.today(), service.today().plusDays(20)));
        assertEquals("AGREED " + service.today().plusDays(20), entry("colleague"));
    }

    @Test
    void a_birthday_ends_what_was_agreed_before_it() {
        service.record(service.yes());
        entities.manager().createNativeQuery("update person set date_of_birth = cast(?2 as date) where id = ?1")
                .setParameter(1, service.child.id()).setParameter(2, service.today().minusYears(18).plusDays(30)).executeUpdate();
        assertEquals("BIRTHDAY " + service.today().plusDays(29), entry("drugs"));
    }

    @Test
    void those_who_answer_for_the_service_see_when_and_whom_to_ask_and_no_child() {
        service.record(service.yes());
        CalendarEntry entry = list("lead").get(0);
        assertNull(entry.childId());
        assertNull(entry.childName());
        assertNull(entry.service().subjectName());
        assertTrue(entry.service().practitionerName().length() > 3);
    }

    @Test
    void nobody_else_has_such_an_entry() {
        service.record(service.yes());
        assertEquals(List.of(), list("youth"));
        assertEquals(List.of(), list("stranger"));
    }

    @Test
    void what_decisions_obliged_the_service_to_ask_again_stands_there_until_it_was_asked() {
        service.record(Service.confirmed(service.said("GIVEN", "FULL", "PARENT")));
        assertEquals(List.of(), list("drugs"));
        service.outcomeFor("youth");
        assertTrue(list("drugs").get(0).prompted());
        service.record(service.said("REFUSED", null, "CHILD"));
        assertEquals(List.of(), list("drugs"));
    }

    @Test
    void people_of_the_service_are_told_four_weeks_and_one_week_before_and_when_it_has_happened() {
        service.record(Service.dated(service.yes(), service.today(), service.today().plusDays(40)));
        assertEquals(List.of(), told("drugs"));
        service.later(Duration.ofDays(12));
        assertEquals(List.of("CONSENT_RUNS_OUT"), told("drugs"));
        assertEquals(List.of("CONSENT_RUNS_OUT"), told("drugs"), "a second look tells nobody again");
        service.later(Duration.ofDays(21));
        assertEquals(List.of("CONSENT_RUNS_OUT", "CONSENT_RUNS_OUT"), told("lead"));
        service.later(Duration.ofDays(8));
        assertEquals(List.of("CONSENT_RAN_OUT", "CONSENT_RUNS_OUT", "CONSENT_RUNS_OUT"), told("colleague"));
        assertEquals(List.of(), told("youth"));
        assertEquals(List.of(), told("stranger"));
    }

    @Test
    void once_it_was_asked_again_nobody_is_told_of_the_old_end() {
        service.record(Service.dated(service.yes(), service.today(), service.today().plusDays(40)));
        service.later(Duration.ofDays(12));
        service.record(service.yes());
        assertEquals(List.of(), told("drugs"));
    }

    @Test
    void a_prompt_tells_them_too() {
        service.record(Service.confirmed(service.said("GIVEN", "FULL", "PARENT")));
        service.outcomeFor("youth");
        assertEquals(List.of("CONSENT_TO_RENEW"), told("drugs"));
        assertEquals(List.of(), told("youth"));
    }

    private String entry(String account) {
        CalendarEntry entry = list(account).get(0);
        return entry.end() + " " + entry.lastDay();
    }

    private List<CalendarEntry> list(String account) {
        return service.as(account, ConsentCalendar.class).list(Locale.UK);
    }

    /** What waits for somebody once the timer has looked, in the order of the alphabet. */
    private List<String> told(String account) {
        service.as("drugs", Reminding.class).go();
        return service.as(account, Alerts.class).unread().stream().map(Alert::kind).map(Enum::name).sorted().toList();
    }
}
