package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.MyChildren;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.Conflicts;
import org.patchwork.protection.boundary.OwnProtection;
import org.patchwork.protection.boundary.ProtectedRecord;
import org.patchwork.protection.boundary.ProtectedRecords;
import org.patchwork.protection.boundary.Protecting;
import org.patchwork.protection.boundary.ProtectionEntry;
import org.patchwork.protection.boundary.ProtectionEntry.Review;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Asking;
import org.patchwork.protection.boundary.ProtectionReason.Ending;
import org.patchwork.protection.boundary.ProtectionReason.Naming;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Who may protect a record, what then follows for everybody, and what it takes to loosen it. */
class ProtectingTest {

    private static final Set<String> MISS = Set.of();
    private static final Set<String> MATCH = Set.of("the match");

    @RegisterExtension
    final Entities entities = new Entities();

    private Stage stage;

    @BeforeEach
    void a_child_and_a_team() {
        stage = new Stage(entities.manager());
    }

    private Protecting as(String who) {
        return stage.as(who, Protecting.class);
    }

    private ProtectedRecords officer(String who) {
        return stage.as(who, ProtectedRecords.class);
    }

    private UUID ask(String who, ProtectionKind kind, String... keep) {
        return as(who).ask(stage.child.id(), kind, Asking.THREAT_FROM_RELATIVE, List.of(keep).stream().map(stage::id).toList());
    }

    private static void refused(Cause cause, Runnable act) {
        assertEquals(cause, assertThrows(ProtectionRefused.class, act::run).refusal());
    }

    @Test
    void a_shield_stands_at_once_and_those_who_asked_lead_or_were_chosen_keep_access() {
        ask("teacher", ProtectionKind.SHIELDED, "nurse");
        assertEquals("SHIELDED", stage.protection());
        for (String kept : List.of("teacher", "lead", "nurse")) {
            assertTrue(stage.sees(kept).contains("the map"), kept);
        }
        assertEquals(MATCH, stage.sees("clinician"));
        assertEquals(MATCH, stage.sees("boss"));
    }

    @Test
    void a_hidden_place_names_nobody_and_hides_places() {
        ask("teacher", ProtectionKind.LOCATION);
        assertEquals("LOCATION", stage.protection());
        assertTrue(stage.sees("nurse").contains("the map"));
        assertFalse(stage.sees("nurse").stream().anyMatch(seen -> seen.startsWith("Teacher of")));
        assertEquals(List.of(), officer("ann").look(stage.child.id(), "A test").named());
    }

    @Test
    void a_shield_does_not_show_a_hidden_place_to_those_who_are_named() {
        ask("lead", ProtectionKind.LOCATION);
        Set<String> before = stage.sees("teacher");
        ask("lead", ProtectionKind.SHIELDED, "teacher");
        assertEquals("SHIELDED", stage.protection());
        assertEquals(before, stage.sees("teacher"));
    }

    @Test
    void protection_falls_only_when_nobody_asks_any_more() {
        UUID shield = ask("lead", ProtectionKind.SHIELDED, "teacher");
        UUID place = ask("teacher", ProtectionKind.LOCATION);
        UUID other = ask("teacher", ProtectionKind.SHIELDED);
        as("lead").end(shield, Ending.NO_LONGER_NEEDED);
        officer("ann").confirmEnd(shield);
        assertEquals("SHIELDED", stage.protection());
        as("teacher").end(other, Ending.NO_LONGER_NEEDED);
        officer("ben").confirmEnd(other);
        assertEquals("LOCATION", stage.protection());
        as("teacher").end(place, Ending.NO_LONGER_NEEDED);
        assertEquals("NONE", stage.protection());
    }

    @Test
    void a_shield_ends_by_two_of_asker_manager_and_officer_and_by_nobody_else() {
        UUID shield = ask("lead", ProtectionKind.SHIELDED, "teacher");
        refused(Cause.NO_SUCH_REQUEST, () -> as("teacher").end(shield, Ending.NO_LONGER_NEEDED));
        refused(Cause.NO_SUCH_REQUEST, () -> as("teacher").end(UUID.randomUUID(), Ending.NO_LONGER_NEEDED));
        refused(Cause.END_NOT_ASKED, () -> as("boss").confirmEnd(shield));
        as("lead").end(shield, Ending.NO_LONGER_NEEDED);
        assertEquals("SHIELDED", stage.protection());
        refused(Cause.SECOND_PERSON_NEEDED, () -> as("lead").confirmEnd(shield));
        refused(Cause.END_ALREADY_ASKED, () -> as("boss").end(shield, Ending.NO_LONGER_NEEDED));
        refused(Cause.NO_SUCH_REQUEST, () -> as("teacher").confirmEnd(shield));
        as("boss").stay(shield);
        refused(Cause.END_NOT_ASKED, () -> as("boss").confirmEnd(shield));
        as("lead").end(shield, Ending.NO_LONGER_NEEDED);
        as("boss").confirmEnd(shield);
        assertEquals("NONE", stage.protection());
        refused(Cause.NOT_STANDING, () -> as("lead").end(shield, Ending.NO_LONGER_NEEDED));
    }

    @Test
    void what_makes_a_record_vanish_waits_for_two_officers() {
        UUID seal = ask("teacher", ProtectionKind.ADOPTION_SEALED);
        assertEquals("NONE", stage.protection());
        officer("ann").agree(seal);
        assertEquals("NONE", stage.protection());
        refused(Cause.SECOND_PERSON_NEEDED, () -> officer("ann").agree(seal));
        officer("ben").agree(seal);
        assertEquals("ADOPTION_SEALED", stage.protection());
        assertEquals(MISS, stage.sees("nurse"));
        assertTrue(stage.sees("teacher").contains("the map"), "the asker");
        assertTrue(stage.sees("lead").contains("the map"), "the lead");
        refused(Cause.NOT_WAITING, () -> officer("ben").agree(seal));
    }

    @Test
    void an_officer_who_asks_is_the_first_of_the_two_and_the_lead_is_never_locked_out() {
        UUID hidden = officer("ann").ask(stage.child.id(), ProtectionKind.PROTECTED_PERSON, Asking.WITNESS);
        refused(Cause.SECOND_PERSON_NEEDED, () -> officer("ann").agree(hidden));
        officer("ben").agree(hidden);
        assertEquals("PROTECTED_PERSON", stage.protection());
        assertTrue(stage.sees("lead").contains("the map"));
        assertEquals(MISS, stage.sees("teacher"));
        assertThrows(ChildNotFound.class, () -> officer("ann").ask(UUID.randomUUID(), ProtectionKind.SHIELDED, Asking.WITNESS));
    }

    @Test
    void what_officers_refuse_never_stood() {
        UUID seal = ask("teacher", ProtectionKind.ADOPTION_SEALED);
        officer("ann").refuse(seal);
        assertEquals("NONE", stage.protection());
        refused(Cause.NOT_WAITING, () -> officer("ben").agree(seal));
        assertEquals(List.of(), as("teacher").list());
    }

    @Test
    void a_vanished_record_is_not_opened_again_without_an_officer() {
        UUID seal = ask("lead", ProtectionKind.ADOPTION_SEALED);
        officer("ann").agree(seal);
        officer("ben").agree(seal);
        officer("ann").name(stage.child.id(), "boss", Naming.SUPERVISION, null);
        as("lead").end(seal, Ending.ORDER_ENDED);
        refused(Cause.OFFICER_NEEDED, () -> as("boss").confirmEnd(seal));
        officer("ann").confirmEnd(seal);
        assertEquals("NONE", stage.protection());
    }

    @Test
    void only_who_works_with_the_child_itself_asks() {
        refused(Cause.NOT_IN_THE_TEAM, () -> ask("boss", ProtectionKind.SHIELDED));
        assertThrows(ChildNotFound.class, () -> ask("stranger", ProtectionKind.SHIELDED));
        ask("lead", ProtectionKind.LOCATION);
        refused(Cause.ALREADY_ASKED, () -> ask("lead", ProtectionKind.LOCATION));
    }

    @Test
    void the_form_and_the_list_say_nothing_of_what_others_asked_or_of_hidden_colleagues() {
        var without = as("teacher").formFor(stage.child.id(), Locale.UK);
        assertTrue(without.mayAsk());
        assertFalse(without.colleagues().stream().anyMatch(one -> one.practitionerId().equals(stage.id("clinician"))));
        ask("clinician", ProtectionKind.SHIELDED, "teacher", "nurse");
        assertEquals(without, as("teacher").formFor(stage.child.id(), Locale.UK));
        assertEquals(List.of(), as("teacher").list());
        assertEquals(List.of(true), as("clinician").list().stream().map(OwnProtection::mine).toList());
    }

    @Test
    void a_colleague_who_is_not_on_the_askers_map_is_not_named() {
        ask("teacher", ProtectionKind.SHIELDED, "clinician", "stranger");
        assertEquals(MATCH, stage.sees("clinician"));
        assertEquals(MATCH, stage.sees("stranger"));
    }

    @Test
    void asking_again_for_a_shielded_record_lets_nobody_in() {
        ask("teacher", ProtectionKind.SHIELDED);
        ProtectedRecord.Named lead = officer("ann").look(stage.child.id(), "A test").named().stream()
                .filter(one -> one.roleCode().equals("SOCIAL_WORKER")).findFirst().orElseThrow();
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(2));
        officer("ann").endName(stage.child.id(), lead.id());
        assertEquals(MATCH, stage.sees("lead"));
        ask("teacher", ProtectionKind.PROTECTED_PERSON, "nurse", "lead");
        assertEquals(MATCH, stage.sees("lead"));
        assertEquals(MATCH, stage.sees("nurse"));
    }

    @Test
    void managers_end_and_review_what_their_people_asked_for() {
        UUID place = ask("lead", ProtectionKind.LOCATION);
        assertEquals(List.of(false), as("boss").list().stream().map(OwnProtection::mine).toList());
        as("boss").review(place);
        as("boss").end(place, Ending.ASKED_IN_ERROR);
        assertEquals("NONE", stage.protection());
    }

    @Test
    void a_name_on_the_list_lets_in_only_whom_it_names_and_until_its_day() {
        UUID shield = ask("teacher", ProtectionKind.SHIELDED);
        officer("ann").name(stage.child.id(), "nurse", Naming.CASE_RESPONSIBILITY, Days.TODAY.plusDays(3));
        assertTrue(stage.sees("nurse").contains("the map"));
        assertEquals(MATCH, stage.sees("clinician"));
        refused(Cause.ALREADY_NAMED, () -> officer("ann").name(stage.child.id(), "NURSE", Naming.SUPERVISION, null));
        refused(Cause.NO_SUCH_PRACTITIONER, () -> officer("ann").name(stage.child.id(), "nobody", Naming.SUPERVISION, null));
        refused(Cause.DAY_OUT_OF_RANGE, () -> officer("ann").name(stage.child.id(), "boss", Naming.SUPERVISION, Days.TODAY.minusDays(1)));
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(4));
        assertEquals(MATCH, stage.sees("nurse"));
        assertEquals(shield, officer("ann").open().stream().filter(one -> one.childId().equals(stage.child.id())).findFirst().orElseThrow().id());
    }

    @Test
    void an_officers_look_is_recorded_with_its_reason_and_shows_no_network() {
        ask("teacher", ProtectionKind.SHIELDED);
        assertThrows(IllegalArgumentException.class, () -> officer("ann").look(stage.child.id(), " "));
        assertThrows(ChildNotFound.class, () -> officer("ann").look(UUID.randomUUID(), "A wrong link"));
        ProtectedRecord look = officer("ann").look(stage.child.id(), "A review");
        assertEquals("SHIELDED", look.protection());
        assertEquals(1, look.requests().size());
        assertEquals(2, look.named().size());
        assertFalse(look.toString().contains("SCHOOL_NURSE"), "somebody who is not named");
        assertEquals(List.of("A review", "A wrong link"), Rows.of(entities.manager(), "select reason from access_record where action = 'PROTECTION' order by 1")
                .stream().map(row -> row.text("reason")).toList());
    }

    @Test
    void an_overdue_review_ends_nothing_and_a_review_moves_the_day() {
        UUID shield = ask("lead", ProtectionKind.SHIELDED);
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(400));
        ProtectionEntry late = officer("ann").open().stream().filter(one -> one.id().equals(shield)).findFirst().orElseThrow();
        assertEquals(Review.OVERDUE, late.review());
        assertTrue(late.inForce());
        assertEquals("SHIELDED", stage.protection());
        officer("ann").review(shield);
        ProtectionEntry again = officer("ann").open().stream().filter(one -> one.id().equals(shield)).findFirst().orElseThrow();
        assertEquals(Review.LATER, again.review());
        assertEquals(LocalDate.now(stage.clock).plusMonths(6), again.reviewOn());
    }

    @Test
    void the_database_itself_holds_who_loosens_and_that_a_record_says_what_is_asked() {
        UUID shield = ask("lead", ProtectionKind.SHIELDED);
        stage.entities.flush();
        for (String forged : List.of(
                "update child set record_protection = 'NONE' where id = cast(?1 as uuid)",
                "update record_protection_request set ended_at = asked_at, ended_by = asked_by where child_id = cast(?1 as uuid)",
                "update record_protection_request set kind = 'LOCATION' where child_id = cast(?1 as uuid)",
                "delete from record_protection_request where child_id = cast(?1 as uuid)",
                "delete from allow_list_entry where child_id = cast(?1 as uuid)",
                "update record_protection_request set review_on = date '2020-01-01' where child_id = cast(?1 as uuid)",
                "insert into record_protection_request (id, child_id, kind, reason_code, asked_by, asked_at, in_force_at, review_on) "
                        + "select gen_random_uuid(), child_id, 'PROTECTED_PERSON', 'WITNESS', asked_by, asked_at, asked_at, review_on "
                        + "from record_protection_request where child_id = cast(?1 as uuid)")) {
            stage.entities.createNativeQuery("savepoint before").executeUpdate();
            assertThrows(PersistenceException.class,
                    () -> stage.entities.createNativeQuery(forged).setParameter(1, stage.child.id()).executeUpdate(), forged);
            stage.entities.createNativeQuery("rollback to savepoint before").executeUpdate();
        }
        assertEquals("SHIELDED", stage.protection());
        assertTrue(as("lead").list().stream().anyMatch(one -> one.request().id().equals(shield)));
    }

    @Test
    void protection_that_is_written_on_a_record_becomes_a_request_of_its_own() {
        ask("lead", ProtectionKind.LOCATION);
        stage.entities.createNativeQuery("update child set record_protection = 'SHIELDED' where id = cast(?1 as uuid)")
                .setParameter(1, stage.child.id()).executeUpdate();
        ProtectionEntry taken = officer("ann").look(stage.child.id(), "A test").requests().stream()
                .filter(one -> one.kind() == ProtectionKind.SHIELDED).findFirst().orElseThrow();
        assertEquals("TAKEN_OVER", taken.reasonCode());
        officer("ann").ask(stage.child.id(), ProtectionKind.LOCATION, Asking.WITNESS);
        assertEquals("SHIELDED", stage.protection());
    }

    @Test
    void a_declared_conflict_is_a_miss_at_once_and_cannot_be_undone_by_the_declarer() {
        assertEquals(1, stage.as("nurse", MyChildren.class).list(Locale.UK).size());
        stage.as("nurse", Conflicts.class).declare(stage.child.id(), ConflictKind.RELATIVE);
        assertEquals(MISS, stage.sees("nurse"));
        assertEquals(List.of(), stage.as("nurse", MyChildren.class).list(Locale.UK), "nor among the nurse's own children");
        assertTrue(stage.sees("lead").contains("the map"));
        assertThrows(ChildNotFound.class, () -> stage.as("nurse", Conflicts.class).declare(stage.child.id(), ConflictKind.SELF));
        assertThrows(ChildNotFound.class, () -> stage.as("nurse", Conflicts.class).formFor(stage.child.id()));
        UUID conflict = officer("ann").conflicts().get(0).id();
        refused(Cause.NO_SUCH_CONFLICT, () -> stage.as("nurse", Conflicts.class).end(conflict));
        refused(Cause.NO_SUCH_CONFLICT, () -> stage.as("boss", Conflicts.class).end(conflict));
        officer("ann").endConflict(conflict);
        assertEquals(MISS, stage.sees("nurse"), "it stands until the day is over");
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(1));
        assertTrue(stage.sees("nurse").contains("the map"));
    }

    @Test
    void a_manager_keeps_only_their_own_people_away_and_tells_them_nothing() {
        Conflicts boss = stage.as("boss", Conflicts.class);
        assertEquals(1, boss.formForManager(stage.child.id()).people().size());
        refused(Cause.NOT_YOUR_PEOPLE, () -> boss.set(stage.child.id(), stage.id("teacher"), ConflictKind.RISK_LINK));
        refused(Cause.NOT_YOUR_PEOPLE, () -> boss.set(stage.child.id(), stage.id("boss"), ConflictKind.RISK_LINK));
        stage.as("boss", Conflicts.class).set(stage.child.id(), stage.id("lead"), ConflictKind.RISK_LINK);
        assertEquals(MISS, stage.sees("lead"));
        assertEquals(0, alerts("lead"));
        assertEquals(0, alerts("boss"), "who set it knows");
        UUID conflict = stage.as("boss", Conflicts.class).list().get(0).id();
        refused(Cause.NO_SUCH_CONFLICT, () -> stage.as("lead", Conflicts.class).end(conflict));
        stage.as("boss", Conflicts.class).end(conflict);
    }

    @Test
    void an_officer_keeps_somebody_away_and_their_manager_is_told_to_hand_over() {
        officer("ann").setConflict(stage.child.id(), "lead", ConflictKind.RISK_LINK);
        refused(Cause.ALREADY_DECLARED, () -> officer("ben").setConflict(stage.child.id(), "lead", ConflictKind.RISK_LINK));
        assertEquals(MISS, stage.sees("lead"));
        assertEquals(0, alerts("lead"));
        assertEquals(1, alerts("boss"));
        assertEquals(List.of("Amina Khan"), stage.as("boss", Conflicts.class).list().stream().map(one -> one.childName()).toList());
    }

    @Test
    void a_manager_is_not_told_of_records_that_the_manager_may_not_find() {
        officer("ann").setConflict(stage.child.id(), "lead", ConflictKind.RISK_LINK);
        UUID hidden = officer("ann").ask(stage.child.id(), ProtectionKind.PROTECTED_PERSON, Asking.WITNESS);
        officer("ben").agree(hidden);
        assertEquals(List.of(), stage.as("boss", Conflicts.class).list());
    }

    @Test
    void whoever_asked_and_has_a_conflict_since_ends_nothing() {
        UUID place = ask("teacher", ProtectionKind.LOCATION);
        officer("ann").setConflict(stage.child.id(), "teacher", ConflictKind.RISK_LINK);
        refused(Cause.NO_SUCH_REQUEST, () -> as("teacher").end(place, Ending.NO_LONGER_NEEDED));
        assertEquals(List.of(), as("teacher").list());
    }

    private int alerts(String who) {
        stage.entities.flush();
        return Rows.of(stage.entities, "select x.id from alert x join account a on a.id = x.account_id where a.username = ?1", who).size();
    }
}
