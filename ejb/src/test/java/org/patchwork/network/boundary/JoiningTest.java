package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.ApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.boundary.JoinRefused.Cause;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.JoinTry;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Household;
import org.patchwork.people.entity.HouseholdMember;
import org.patchwork.people.entity.Person;
import org.patchwork.people.entity.PersonIdentifier;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.News;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

class JoiningTest {

    private static final LocalDate BORN = Days.TODAY.minusYears(9);

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner nurse;
    private Practitioner lead;

    @BeforeEach
    void a_child_with_a_lead_and_a_nurse_who_is_not_involved() {
        some = new Examples(entities.manager());
        child = some.aChild();
        Person person = entities.manager().find(Person.class, child.id());
        some.kept(new PersonIdentifier(UUID.randomUUID(), person, "NHS", "9990000018"));
        Household home = some.kept(new Household(UUID.randomUUID()));
        home.moveTo("1 Mill Lane", "QX1 2AB");
        some.kept(new HouseholdMember(UUID.randomUUID(), home, person, null));
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        some.anAccount("nurse", nurse);
        lead = some.aPractitioner("SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        some.anAccount("lead", lead);
        some.anInvolvement(child, lead).lead(true);
    }

    @Test
    void two_right_identifiers_and_a_reason_open_the_map() {
        assertInstanceOf(StubRecord.class, look());
        join("NHS", "999 000 0018");
        assertEquals(2, assertInstanceOf(OpenRecord.class, look()).involvements().size());
    }

    @Test
    void a_postcode_is_compared_without_spaces_and_case() {
        join("POSTCODE", " qx12ab");
        assertInstanceOf(OpenRecord.class, look());
    }

    @Test
    void the_postcode_of_a_protected_place_is_no_identifier() {
        child.protect(RecordProtection.LOCATION);
        refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(BORN, "POSTCODE", "QX1 2AB", Days.TODAY, "I see her weekly"));
    }

    @Test
    void the_lead_is_told_of_a_join() {
        join("NHS", "9990000018");
        Notice notice = unread("lead").get(0);
        assertEquals(CaseEventKind.JOINED_BY_SEARCH, notice.kind());
        assertEquals("Amina Khan", notice.childName());
        assertEquals("Priya Shah", notice.name());
        assertEquals("School nurse", notice.roleName());
        assertEquals(Days.NOW, notice.at());
    }

    @Test
    void a_wrong_date_or_a_wrong_number_is_refused_without_saying_which() {
        refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(BORN.plusDays(1), "NHS", "9990000018", Days.TODAY, "why"));
        refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(BORN, "NHS", "9990000026", Days.TODAY, "why"));
        refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(BORN, "UPN", "9990000018", Days.TODAY, "why"));
        refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(null, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void after_five_wrong_tries_the_right_one_has_to_wait_an_hour() {
        for (int n = 0; n < 5; n++) {
            refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(BORN, "NHS", "999000000" + n, Days.TODAY, "why"));
        }
        JoinRequest right = request(BORN, "NHS", "9990000018", Days.TODAY, "why");
        refused(Cause.TOO_MANY_TRIES, right);
        assertEquals(5L, entities.manager().createQuery("select count(t) from JoinTry t where t.practitionerId = :nurse")
                .setParameter("nurse", nurse.id()).getSingleResult());

        wiring("nurse", Clock.offset(Days.CLOCK, Duration.ofMinutes(61))).get(Joining.class).join(right);
        assertInstanceOf(OpenRecord.class, look());
    }

    @Test
    void wrong_tries_with_other_children_count_too() {
        Child other = some.aChild();
        for (int n = 0; n < 5; n++) {
            some.kept(new JoinTry(UUID.randomUUID(), nurse.id(), other.id(), Days.NOW.minusSeconds(60)));
        }
        refused(Cause.TOO_MANY_TRIES, request(BORN, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void a_refusal_keeps_the_failed_try_and_the_access_record() {
        assertFalse(JoinRefused.class.getAnnotation(ApplicationException.class).rollback());
        refused(Cause.IDENTIFIERS_DO_NOT_MATCH, request(BORN, "NHS", "1", Days.TODAY, "why"));
        assertEquals(1L, entities.manager().createQuery("select count(r) from AccessRecord r where r.childId = :child")
                .setParameter("child", child.id()).getSingleResult());
    }

    @Test
    void a_second_click_joins_once() {
        join("NHS", "9990000018");
        refused(Cause.ALREADY_INVOLVED, request(BORN, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void a_reason_is_needed_and_short() {
        refused(Cause.REASON_MISSING, request(BORN, "NHS", "9990000018", Days.TODAY, "  "));
        refused(Cause.REASON_MISSING, request(BORN, "NHS", "9990000018", Days.TODAY, "w".repeat(201)));
    }

    @Test
    void since_is_at_most_ninety_days_ahead() {
        refused(Cause.SINCE_OUT_OF_RANGE, request(BORN, "NHS", "9990000018", Days.TODAY.plusDays(91), "why"));
        refused(Cause.SINCE_OUT_OF_RANGE, request(BORN, "NHS", "9990000018", null, "why"));
    }

    @Test
    void a_shielded_record_offers_no_join() {
        child.protect(RecordProtection.SHIELDED);
        assertEquals(StubOffer.ASK_BROKER, offer().offer());
        refused(Cause.NOT_OFFERED, request(BORN, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void a_protected_person_is_not_there_to_join() {
        child.protect(RecordProtection.PROTECTED_PERSON);
        assertThrows(ChildNotFound.class, () -> joinAs("nurse", request(BORN, "NHS", "9990000018", Days.TODAY, "why")));
    }

    @Test
    void an_invitation_is_accepted_by_joining() {
        Involvement invited = some.anInvolvement(child, nurse);
        invited.invite(Days.NOW);
        assertInstanceOf(StubRecord.class, look());
        join("NHS", "9990000018");
        assertFalse(entities.manager().find(Involvement.class, invited.id()).awaitsAcceptance());
        assertInstanceOf(OpenRecord.class, look());
    }

    @Test
    void the_page_shows_name_and_year_for_a_stub_and_an_open_record_alike() {
        StubRecord stub = offer();
        join("NHS", "9990000018");
        assertEquals("Amina Khan " + BORN.getYear() + " JOIN", stub.name() + " " + stub.yearOfBirth() + " " + stub.offer());
        assertEquals(stub, offer());
    }

    @Test
    void leaving_ends_the_involvement_and_tells_the_lead() {
        join("NHS", "9990000018");
        joining("nurse").leave(child.id(), Days.TODAY);
        assertEquals(List.of("INVOLVEMENT_ENDED", "JOINED_BY_SEARCH"), News.kinds(unread("lead")));
    }

    @Test
    void the_day_after_the_last_the_record_is_shut_again() {
        join("NHS", "9990000018");
        joining("nurse").leave(child.id(), Days.TODAY);
        assertInstanceOf(OpenRecord.class, look());
        entities.flushAndForget();
        assertInstanceOf(StubRecord.class, wiring("nurse", Clock.offset(Days.CLOCK, Duration.ofDays(1)))
                .get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK));
    }

    @Test
    void a_lead_who_leaves_no_longer_leads_and_the_team_is_told() {
        join("NHS", "9990000018");
        entities.flushAndForget();
        joining("lead").leave(child.id(), Days.TODAY);
        entities.flushAndForget();
        assertEquals(List.of(), entities.manager().createQuery("select i from Involvement i where i.lead = true and i.childId = :child")
                .setParameter("child", child.id()).getResultList());
        assertEquals(CaseEventKind.LEAD_LEFT, unread("nurse").get(0).kind());
    }

    @Test
    void work_that_will_not_begin_is_called_off_and_shown_to_nobody() {
        joinAs("nurse", request(BORN, "NHS", "9990000018", Days.TODAY.plusDays(20), "I will see her weekly"));
        assertEquals(2, membersSeenBy("lead"));
        joining("nurse").callOff(child.id());
        entities.flushAndForget();
        assertEquals(1, membersSeenBy("lead"));
        assertInstanceOf(StubRecord.class, look());
        assertEquals(Cause.NOT_OFFERED, assertThrows(JoinRefused.class, () -> joining("nurse").callOff(child.id())).refusal());
        join("NHS", "9990000018");
        assertEquals(Cause.NOT_OFFERED, assertThrows(JoinRefused.class, () -> joining("nurse").callOff(child.id())).refusal());
        assertInstanceOf(OpenRecord.class, look());
    }

    @Test
    void whoever_joins_may_say_that_it_is_sensitive_in_itself() {
        refused(Cause.SENSITIVITY_UNKNOWN, new JoinRequest(child.id(), BORN, "NHS", "9990000018", Days.TODAY, "why", "STANDARD"));
        joinAs("nurse", new JoinRequest(child.id(), BORN, "NHS", "9990000018", Days.TODAY, "why", "SENSITIVE_HEALTH"));
        assertEquals(1, membersSeenBy("lead"));
        assertEquals(2, assertInstanceOf(OpenRecord.class, look()).involvements().size());
    }

    private int membersSeenBy(String username) {
        return ((OpenRecord) wiring(username, Days.CLOCK).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK)).involvements().size();
    }

    @Test
    void nobody_leaves_before_beginning_or_without_having_begun() {
        JoinRefused never = assertThrows(JoinRefused.class, () -> joining("nurse").leave(child.id(), Days.TODAY));
        assertEquals(Cause.NOT_OFFERED, never.refusal());
        JoinRefused absent = assertThrows(JoinRefused.class, () -> joining("nurse").leave(UUID.randomUUID(), Days.TODAY));
        assertEquals(Cause.NOT_OFFERED, absent.refusal());
        join("NHS", "9990000018");
        JoinRefused early = assertThrows(JoinRefused.class, () -> joining("nurse").leave(child.id(), Days.TODAY.minusDays(1)));
        assertEquals(Cause.SINCE_OUT_OF_RANGE, early.refusal());
    }

    @Test
    void nobody_is_told_of_a_hidden_member() {
        Practitioner camhs = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        some.anAccount("camhs", camhs);
        joinAs("camhs", request(BORN, "NHS", "9990000018", Days.TODAY, "why"));
        assertEquals(List.of(), unread("lead"));
        assertEquals(List.of(), entities.manager().createNativeQuery("select id from notice").getResultList(), "there is no trace of it");
    }

    @Test
    void a_notice_that_has_become_forbidden_shows_nothing_any_more() {
        join("NHS", "9990000018");
        assertEquals(1, unread("lead").size());
        child = entities.manager().find(Child.class, child.id());
        child.protect(RecordProtection.PROTECTED_PERSON);
        assertEquals(List.of(), unread("lead"));
    }

    @Test
    void a_notice_once_read_is_gone_and_nobody_reads_anothers() {
        join("NHS", "9990000018");
        UUID notice = unread("lead").get(0).noticeId();
        wiring("nurse", Days.CLOCK).get(NoticeInbox.class).markRead(notice);
        assertEquals(1, unread("lead").size());
        wiring("lead", Days.CLOCK).get(NoticeInbox.class).markRead(notice);
        assertEquals(List.of(), unread("lead"));
    }

    private JoinRequest request(LocalDate born, String kind, String value, LocalDate since, String reason) {
        return new JoinRequest(child.id(), born, kind, value, since, reason);
    }

    private void join(String kind, String value) {
        joinAs("nurse", request(BORN, kind, value, Days.TODAY, "I see her weekly"));
    }

    private void joinAs(String username, JoinRequest request) {
        entities.flushAndForget();
        joining(username).join(request);
        entities.flushAndForget();
    }

    private void refused(Cause cause, JoinRequest request) {
        assertEquals(cause, assertThrows(JoinRefused.class, () -> joinAs("nurse", request)).refusal());
        entities.manager().flush();
    }

    private StubRecord offer() {
        entities.flushAndForget();
        return joining("nurse").offerFor(child.id());
    }

    private Object look() {
        entities.flushAndForget();
        return wiring("nurse", Days.CLOCK).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK);
    }

    private List<Notice> unread(String username) {
        entities.flushAndForget();
        return News.of(wiring(username, Days.CLOCK));
    }

    private Joining joining(String username) {
        return wiring(username, Days.CLOCK).get(Joining.class);
    }

    private Wiring wiring(String username, Clock clock) {
        return new Wiring(entities.manager(), clock).calledBy(username).with(PolicyInForce.class, Shipped.policy());
    }
}
