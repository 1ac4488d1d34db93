package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ProtectedRecord;
import org.patchwork.protection.boundary.ProtectionEntry;
import org.patchwork.protection.boundary.ProtectionEntry.Review;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Asking;
import org.patchwork.protection.boundary.ProtectionReason.Ending;
import org.patchwork.protection.boundary.ProtectionReason.Naming;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** What officers alone can do about the protection of a record, and what they see of it. */
class OfficersProtectionTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Stage stage;

    @BeforeEach
    void a_child_and_a_team() {
        stage = new Stage(entities.manager());
    }

    @Test
    void what_makes_a_record_vanish_waits_for_two_officers() {
        UUID seal = stage.ask("teacher", ProtectionKind.ADOPTION_SEALED);
        assertEquals("NONE", stage.protection());
        stage.officer("ann").agree(seal);
        assertEquals("NONE", stage.protection());
        Stage.refused(Cause.SECOND_PERSON_NEEDED, () -> stage.officer("ann").agree(seal));
        stage.officer("ben").agree(seal);
        assertEquals("ADOPTION_SEALED", stage.protection());
        assertEquals(Stage.MISS, stage.sees("nurse"));
        assertTrue(stage.sees("teacher").contains("the map"), "the asker");
        assertTrue(stage.sees("lead").contains("the map"), "the lead");
        Stage.refused(Cause.NOT_WAITING, () -> stage.officer("ben").agree(seal));
    }

    @Test
    void an_officer_who_asks_is_the_first_of_the_two_and_the_lead_is_never_locked_out() {
        UUID hidden = stage.officer("ann").ask(stage.child.id(), ProtectionKind.PROTECTED_PERSON, Asking.WITNESS);
        Stage.refused(Cause.SECOND_PERSON_NEEDED, () -> stage.officer("ann").agree(hidden));
        stage.officer("ben").agree(hidden);
        assertEquals("PROTECTED_PERSON", stage.protection());
        assertTrue(stage.sees("lead").contains("the map"));
        assertEquals(Stage.MISS, stage.sees("teacher"));
        assertThrows(ChildNotFound.class, () -> stage.officer("ann").ask(UUID.randomUUID(), ProtectionKind.SHIELDED, Asking.WITNESS));
    }

    @Test
    void what_officers_refuse_never_stood() {
        UUID seal = stage.ask("teacher", ProtectionKind.ADOPTION_SEALED);
        stage.officer("ann").refuse(seal);
        assertEquals("NONE", stage.protection());
        Stage.refused(Cause.NOT_WAITING, () -> stage.officer("ben").agree(seal));
        assertEquals(List.of(), stage.protecting("teacher").list());
    }

    @Test
    void a_vanished_record_is_not_opened_again_without_an_officer() {
        UUID seal = stage.ask("lead", ProtectionKind.ADOPTION_SEALED);
        stage.officer("ann").agree(seal);
        stage.officer("ben").agree(seal);
        stage.officer("ann").name(stage.child.id(), "boss", Naming.SUPERVISION, null);
        stage.protecting("lead").end(seal, Ending.ORDER_ENDED);
        Stage.refused(Cause.OFFICER_NEEDED, () -> stage.protecting("boss").confirmEnd(seal));
        stage.officer("ann").confirmEnd(seal);
        assertEquals("NONE", stage.protection());
    }

    @Test
    void a_name_on_the_list_lets_in_only_whom_it_names_and_until_its_day() {
        UUID shield = stage.ask("teacher", ProtectionKind.SHIELDED);
        stage.officer("ann").name(stage.child.id(), "nurse", Naming.CASE_RESPONSIBILITY, Days.TODAY.plusDays(3));
        assertTrue(stage.sees("nurse").contains("the map"));
        assertEquals(Stage.MATCH, stage.sees("clinician"));
        Stage.refused(Cause.ALREADY_NAMED, () -> stage.officer("ann").name(stage.child.id(), "NURSE", Naming.SUPERVISION, null));
        Stage.refused(Cause.NO_SUCH_PRACTITIONER, () -> stage.officer("ann").name(stage.child.id(), "nobody", Naming.SUPERVISION, null));
        Stage.refused(Cause.DAY_OUT_OF_RANGE, () -> stage.officer("ann").name(stage.child.id(), "boss", Naming.SUPERVISION, Days.TODAY.minusDays(1)));
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(4));
        assertEquals(Stage.MATCH, stage.sees("nurse"));
        assertEquals(shield, stage.officer("ann").open().stream().filter(one -> one.childId().equals(stage.child.id())).findFirst().orElseThrow().id());
    }

    @Test
    void an_officers_look_is_recorded_with_its_reason_and_shows_no_network() {
        stage.ask("teacher", ProtectionKind.SHIELDED);
        assertThrows(IllegalArgumentException.class, () -> stage.officer("ann").look(stage.child.id(), " "));
        assertThrows(ChildNotFound.class, () -> stage.officer("ann").look(UUID.randomUUID(), "A wrong link"));
        ProtectedRecord look = stage.officer("ann").look(stage.child.id(), "A review");
        assertEquals("SHIELDED", look.protection());
        assertEquals(1, look.requests().size());
        assertEquals(2, look.named().size());
        assertFalse(look.toString().contains("SCHOOL_NURSE"), "somebody who is not named");
        assertEquals(List.of("A review", "A wrong link"), Rows.of(entities.manager(), "select reason from access_record where action = 'PROTECTION' order by 1")
                .stream().map(row -> row.text("reason")).toList());
    }

    @Test
    void an_overdue_review_ends_nothing_and_a_review_moves_the_day() {
        UUID shield = stage.ask("lead", ProtectionKind.SHIELDED);
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(400));
        ProtectionEntry late = stage.officer("ann").open().stream().filter(one -> one.id().equals(shield)).findFirst().orElseThrow();
        assertEquals(Review.OVERDUE, late.review());
        assertTrue(late.inForce());
        assertEquals("SHIELDED", stage.protection());
        stage.officer("ann").review(shield);
        ProtectionEntry again = stage.officer("ann").open().stream().filter(one -> one.id().equals(shield)).findFirst().orElseThrow();
        assertEquals(Review.LATER, again.review());
        assertEquals(LocalDate.now(stage.clock).plusMonths(6), again.reviewOn());
    }

    @Test
    void protection_that_is_written_on_a_record_becomes_a_request_of_its_own() {
        stage.ask("lead", ProtectionKind.LOCATION);
        stage.entities.createNativeQuery("update child set record_protection = 'SHIELDED' where id = cast(?1 as uuid)")
                .setParameter(1, stage.child.id()).executeUpdate();
        ProtectionEntry taken = stage.officer("ann").look(stage.child.id(), "A test").requests().stream()
                .filter(one -> one.kind() == ProtectionKind.SHIELDED).findFirst().orElseThrow();
        assertEquals("TAKEN_OVER", taken.reasonCode());
        stage.officer("ann").ask(stage.child.id(), ProtectionKind.LOCATION, Asking.WITNESS);
        assertEquals("SHIELDED", stage.protection());
    }
}
