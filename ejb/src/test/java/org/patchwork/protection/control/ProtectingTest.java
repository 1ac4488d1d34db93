package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.protection.boundary.OwnProtection;
import org.patchwork.protection.boundary.ProtectedRecord;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Ending;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Who may protect a record, what then follows for everybody, and what it takes to loosen it. */
class ProtectingTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Stage stage;

    @BeforeEach
    void a_child_and_a_team() {
        stage = new Stage(entities.manager());
    }

    @Test
    void a_shield_stands_at_once_and_those_who_asked_lead_or_were_chosen_keep_access() {
        stage.ask("teacher", ProtectionKind.SHIELDED, "nurse");
        assertEquals("SHIELDED", stage.protection());
        for (String kept : List.of("teacher", "lead", "nurse")) {
            assertTrue(stage.sees(kept).contains("the map"), kept);
        }
        assertEquals(Stage.MATCH, stage.sees("clinician"));
        assertEquals(Stage.MATCH, stage.sees("boss"));
    }

    @Test
    void a_hidden_place_names_nobody_and_hides_places() {
        stage.ask("teacher", ProtectionKind.LOCATION);
        assertEquals("LOCATION", stage.protection());
        assertTrue(stage.sees("nurse").contains("the map"));
        assertFalse(stage.sees("nurse").stream().anyMatch(seen -> seen.startsWith("Teacher of")));
        assertEquals(List.of(), stage.officer("ann").look(stage.child.id(), "A test").named());
    }

    @Test
    void a_shield_does_not_show_a_hidden_place_to_those_who_are_named() {
        stage.ask("lead", ProtectionKind.LOCATION);
        Set<String> before = stage.sees("teacher");
        stage.ask("lead", ProtectionKind.SHIELDED, "teacher");
        assertEquals("SHIELDED", stage.protection());
        assertEquals(before, stage.sees("teacher"));
    }

    @Test
    void protection_falls_only_when_nobody_asks_any_more() {
        UUID shield = stage.ask("lead", ProtectionKind.SHIELDED, "teacher");
        UUID place = stage.ask("teacher", ProtectionKind.LOCATION);
        UUID other = stage.ask("teacher", ProtectionKind.SHIELDED);
        stage.protecting("lead").end(shield, Ending.NO_LONGER_NEEDED);
        stage.officer("ann").confirmEnd(shield);
        assertEquals("SHIELDED", stage.protection());
        stage.protecting("teacher").end(other, Ending.NO_LONGER_NEEDED);
        stage.officer("ben").confirmEnd(other);
        assertEquals("LOCATION", stage.protection());
        stage.protecting("teacher").end(place, Ending.NO_LONGER_NEEDED);
        assertEquals("NONE", stage.protection());
    }

    @Test
    void a_shield_ends_by_two_of_asker_manager_and_officer_and_by_nobody_else() {
        UUID shield = stage.ask("lead", ProtectionKind.SHIELDED, "teacher");
        Stage.refused(Cause.NO_SUCH_REQUEST, () -> stage.protecting("teacher").end(shield, Ending.NO_LONGER_NEEDED));
        Stage.refused(Cause.NO_SUCH_REQUEST, () -> stage.protecting("teacher").end(UUID.randomUUID(), Ending.NO_LONGER_NEEDED));
        Stage.refused(Cause.END_NOT_ASKED, () -> stage.protecting("boss").confirmEnd(shield));
        stage.protecting("lead").end(shield, Ending.NO_LONGER_NEEDED);
        assertEquals("SHIELDED", stage.protection());
        Stage.refused(Cause.SECOND_PERSON_NEEDED, () -> stage.protecting("lead").confirmEnd(shield));
        Stage.refused(Cause.END_ALREADY_ASKED, () -> stage.protecting("boss").end(shield, Ending.NO_LONGER_NEEDED));
        Stage.refused(Cause.NO_SUCH_REQUEST, () -> stage.protecting("teacher").confirmEnd(shield));
        stage.protecting("boss").stay(shield);
        Stage.refused(Cause.END_NOT_ASKED, () -> stage.protecting("boss").confirmEnd(shield));
        stage.protecting("lead").end(shield, Ending.NO_LONGER_NEEDED);
        stage.protecting("boss").confirmEnd(shield);
        assertEquals("NONE", stage.protection());
        Stage.refused(Cause.NOT_STANDING, () -> stage.protecting("lead").end(shield, Ending.NO_LONGER_NEEDED));
    }

    @Test
    void only_who_works_with_the_child_itself_asks() {
        Stage.refused(Cause.NOT_IN_THE_TEAM, () -> stage.ask("boss", ProtectionKind.SHIELDED));
        assertThrows(ChildNotFound.class, () -> stage.ask("stranger", ProtectionKind.SHIELDED));
        stage.ask("lead", ProtectionKind.LOCATION);
        Stage.refused(Cause.ALREADY_ASKED, () -> stage.ask("lead", ProtectionKind.LOCATION));
    }

    @Test
    void the_form_and_the_list_say_nothing_of_what_others_asked_or_of_hidden_colleagues() {
        var without = stage.protecting("teacher").formFor(stage.child.id(), Locale.UK);
        assertTrue(without.mayAsk());
        assertFalse(without.colleagues().stream().anyMatch(one -> one.practitionerId().equals(stage.id("clinician"))));
        stage.ask("clinician", ProtectionKind.SHIELDED, "teacher", "nurse");
        assertEquals(without, stage.protecting("teacher").formFor(stage.child.id(), Locale.UK));
        assertEquals(List.of(), stage.protecting("teacher").list());
        assertEquals(List.of(true), stage.protecting("clinician").list().stream().map(OwnProtection::mine).toList());
    }

    @Test
    void a_colleague_who_is_not_on_the_askers_map_is_not_named() {
        stage.ask("teacher", ProtectionKind.SHIELDED, "clinician", "stranger");
        assertEquals(Stage.MATCH, stage.sees("clinician"));
        assertEquals(Stage.MATCH, stage.sees("stranger"));
    }

    @Test
    void asking_again_for_a_shielded_record_lets_nobody_in() {
        stage.ask("teacher", ProtectionKind.SHIELDED);
        ProtectedRecord.Named lead = stage.officer("ann").look(stage.child.id(), "A test").named().stream()
                .filter(one -> one.roleCode().equals("SOCIAL_WORKER")).findFirst().orElseThrow();
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(2));
        stage.officer("ann").endName(stage.child.id(), lead.id());
        assertEquals(Stage.MATCH, stage.sees("lead"));
        stage.ask("teacher", ProtectionKind.PROTECTED_PERSON, "nurse", "lead");
        assertEquals(Stage.MATCH, stage.sees("lead"));
        assertEquals(Stage.MATCH, stage.sees("nurse"));
    }

    @Test
    void managers_end_and_review_what_their_people_asked_for() {
        UUID place = stage.ask("lead", ProtectionKind.LOCATION);
        assertEquals(List.of(false), stage.protecting("boss").list().stream().map(OwnProtection::mine).toList());
        stage.protecting("boss").review(place);
        stage.protecting("boss").end(place, Ending.ASKED_IN_ERROR);
        assertEquals("NONE", stage.protection());
    }

    @Test
    void the_database_itself_holds_who_loosens_and_that_a_record_says_what_is_asked() {
        UUID shield = stage.ask("lead", ProtectionKind.SHIELDED);
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
        assertTrue(stage.protecting("lead").list().stream().anyMatch(one -> one.request().id().equals(shield)));
    }
}
