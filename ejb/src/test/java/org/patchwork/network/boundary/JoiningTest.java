package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.ApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Who joins a team by what they know of the child, who is refused, and who is told. */
class JoiningTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private JoinWorld world;

    @BeforeEach
    void a_child_with_a_lead_and_a_nurse_who_is_not_involved() {
        world = new JoinWorld(entities);
    }

    @Test
    void two_right_identifiers_and_a_reason_open_the_map() {
        assertInstanceOf(StubRecord.class, world.look());
        world.join("NHS", "999 000 0018");
        assertEquals(2, assertInstanceOf(OpenRecord.class, world.look()).involvements().size());
    }

    @Test
    void a_postcode_is_compared_without_spaces_and_case() {
        world.join("POSTCODE", " qx12ab");
        assertInstanceOf(OpenRecord.class, world.look());
    }

    @Test
    void the_postcode_of_a_protected_place_is_no_identifier() {
        world.child.protect(RecordProtection.LOCATION);
        world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(JoinWorld.BORN, "POSTCODE", "QX1 2AB", Days.TODAY, "I see her weekly"));
    }

    @Test
    void the_lead_is_told_of_a_join() {
        world.join("NHS", "9990000018");
        Notice notice = world.unread("lead").get(0);
        assertEquals(CaseEventKind.JOINED_BY_SEARCH, notice.kind());
        assertEquals("Amina Khan", notice.childName());
        assertEquals("Priya Shah", notice.name());
        assertEquals("School nurse", notice.roleName());
        assertEquals(Days.NOW, notice.at());
    }

    @Test
    void a_wrong_date_or_a_wrong_number_is_refused_without_saying_which() {
        world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(JoinWorld.BORN.plusDays(1), "NHS", "9990000018", Days.TODAY, "why"));
        world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(JoinWorld.BORN, "NHS", "9990000026", Days.TODAY, "why"));
        world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(JoinWorld.BORN, "UPN", "9990000018", Days.TODAY, "why"));
        world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(null, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void after_five_wrong_tries_the_right_one_has_to_wait_an_hour() {
        for (int n = 0; n < 5; n++) {
            world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(JoinWorld.BORN, "NHS", "999000000" + n, Days.TODAY, "why"));
        }
        JoinRequest right = world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why");
        world.refused(Cause.TOO_MANY_TRIES, right);
        assertEquals(5L, entities.manager().createQuery("select count(t) from JoinTry t where t.practitionerId = :nurse")
                .setParameter("nurse", world.nurse.id()).getSingleResult());

        world.wiring("nurse", Clock.offset(Days.CLOCK, Duration.ofMinutes(61))).get(Joining.class).join(right);
        assertInstanceOf(OpenRecord.class, world.look());
    }

    @Test
    void wrong_tries_with_other_children_count_too() {
        Child other = world.some.aChild();
        for (int n = 0; n < 5; n++) {
            world.some.kept(new JoinTry(UUID.randomUUID(), world.nurse.id(), other.id(), Days.NOW.minusSeconds(60)));
        }
        world.refused(Cause.TOO_MANY_TRIES, world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void a_refusal_keeps_the_failed_try_and_the_access_record() {
        assertFalse(JoinRefused.class.getAnnotation(ApplicationException.class).rollback());
        world.refused(Cause.IDENTIFIERS_DO_NOT_MATCH, world.request(JoinWorld.BORN, "NHS", "1", Days.TODAY, "why"));
        assertEquals(1L, entities.manager().createQuery("select count(r) from AccessRecord r where r.childId = :child")
                .setParameter("child", world.child.id()).getSingleResult());
    }

    @Test
    void a_second_click_joins_once() {
        world.join("NHS", "9990000018");
        world.refused(Cause.ALREADY_INVOLVED, world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void a_reason_is_needed_and_short() {
        world.refused(Cause.REASON_MISSING, world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "  "));
        world.refused(Cause.REASON_MISSING, world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "w".repeat(201)));
    }

    @Test
    void since_is_at_most_ninety_days_ahead() {
        world.refused(Cause.SINCE_OUT_OF_RANGE, world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY.plusDays(91), "why"));
        world.refused(Cause.SINCE_OUT_OF_RANGE, world.request(JoinWorld.BORN, "NHS", "9990000018", null, "why"));
    }

    @Test
    void a_shielded_record_offers_no_join() {
        world.child.protect(RecordProtection.SHIELDED);
        assertEquals(StubOffer.ASK_BROKER, world.offer().offer());
        world.refused(Cause.NOT_OFFERED, world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why"));
    }

    @Test
    void a_protected_person_is_not_there_to_join() {
        world.child.protect(RecordProtection.PROTECTED_PERSON);
        assertThrows(ChildNotFound.class, () -> world.joinAs("nurse", world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why")));
    }

    @Test
    void an_invitation_is_accepted_by_joining() {
        Involvement invited = world.some.anInvolvement(world.child, world.nurse);
        invited.invite(Days.NOW);
        assertInstanceOf(StubRecord.class, world.look());
        world.join("NHS", "9990000018");
        assertFalse(entities.manager().find(Involvement.class, invited.id()).awaitsAcceptance());
        assertInstanceOf(OpenRecord.class, world.look());
    }

    @Test
    void the_page_shows_name_and_year_for_a_stub_and_an_open_record_alike() {
        StubRecord stub = world.offer();
        world.join("NHS", "9990000018");
        assertEquals("Amina Khan " + JoinWorld.BORN.getYear() + " JOIN", stub.name() + " " + stub.yearOfBirth() + " " + stub.offer());
        assertEquals(stub, world.offer());
    }

    @Test
    void whoever_joins_may_say_that_it_is_sensitive_in_itself() {
        world.refused(Cause.SENSITIVITY_UNKNOWN, new JoinRequest(world.child.id(), JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why", "STANDARD"));
        world.joinAs("nurse", new JoinRequest(world.child.id(), JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why", "SENSITIVE_HEALTH"));
        assertEquals(1, world.membersSeenBy("lead"));
        assertEquals(2, assertInstanceOf(OpenRecord.class, world.look()).involvements().size());
    }

    @Test
    void nobody_is_told_of_a_hidden_member() {
        Practitioner camhs = world.some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        world.some.anAccount("camhs", camhs);
        world.joinAs("camhs", world.request(JoinWorld.BORN, "NHS", "9990000018", Days.TODAY, "why"));
        assertEquals(List.of(), world.unread("lead"));
        assertEquals(List.of(), entities.manager().createNativeQuery("select id from notice").getResultList(), "there is no trace of it");
    }

    @Test
    void a_notice_that_has_become_forbidden_shows_nothing_any_more() {
        world.join("NHS", "9990000018");
        assertEquals(1, world.unread("lead").size());
        entities.manager().find(Child.class, world.child.id()).protect(RecordProtection.PROTECTED_PERSON);
        assertEquals(List.of(), world.unread("lead"));
    }

    @Test
    void a_notice_once_read_is_gone_and_nobody_reads_anothers() {
        world.join("NHS", "9990000018");
        UUID notice = world.unread("lead").get(0).noticeId();
        world.wiring("nurse", Days.CLOCK).get(NoticeInbox.class).markRead(notice);
        assertEquals(1, world.unread("lead").size());
        world.wiring("lead", Days.CLOCK).get(NoticeInbox.class).markRead(notice);
        assertEquals(List.of(), world.unread("lead"));
    }
}
