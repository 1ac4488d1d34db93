package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.network.boundary.MyChildren;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.Conflicts;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Asking;
import org.patchwork.protection.boundary.ProtectionReason.Ending;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Who is kept away from a record by a conflict of their own, who may say so, and who is told. */
class ConflictsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Stage stage;

    @BeforeEach
    void a_child_and_a_team() {
        stage = new Stage(entities.manager());
    }

    @Test
    void a_declared_conflict_is_a_miss_at_once_and_cannot_be_undone_by_the_declarer() {
        assertEquals(1, stage.as("nurse", MyChildren.class).list(Locale.UK).size());
        stage.as("nurse", Conflicts.class).declare(stage.child.id(), ConflictKind.RELATIVE);
        assertEquals(Stage.MISS, stage.sees("nurse"));
        assertEquals(List.of(), stage.as("nurse", MyChildren.class).list(Locale.UK), "nor among the nurse's own children");
        assertTrue(stage.sees("lead").contains("the map"));
        assertThrows(ChildNotFound.class, () -> stage.as("nurse", Conflicts.class).declare(stage.child.id(), ConflictKind.SELF));
        assertThrows(ChildNotFound.class, () -> stage.as("nurse", Conflicts.class).formFor(stage.child.id()));
        UUID conflict = stage.officer("ann").conflicts().get(0).id();
        Stage.refused(Cause.NO_SUCH_CONFLICT, () -> stage.as("nurse", Conflicts.class).end(conflict));
        Stage.refused(Cause.NO_SUCH_CONFLICT, () -> stage.as("boss", Conflicts.class).end(conflict));
        stage.officer("ann").endConflict(conflict);
        assertEquals(Stage.MISS, stage.sees("nurse"), "it stands until the day is over");
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(1));
        assertTrue(stage.sees("nurse").contains("the map"));
    }

    @Test
    void a_manager_keeps_only_their_own_people_away_and_tells_them_nothing() {
        Conflicts boss = stage.as("boss", Conflicts.class);
        assertEquals(1, boss.formForManager(stage.child.id()).people().size());
        Stage.refused(Cause.NOT_YOUR_PEOPLE, () -> boss.set(stage.child.id(), stage.id("teacher"), ConflictKind.RISK_LINK));
        Stage.refused(Cause.NOT_YOUR_PEOPLE, () -> boss.set(stage.child.id(), stage.id("boss"), ConflictKind.RISK_LINK));
        stage.as("boss", Conflicts.class).set(stage.child.id(), stage.id("lead"), ConflictKind.RISK_LINK);
        assertEquals(Stage.MISS, stage.sees("lead"));
        assertEquals(0, alerts("lead"));
        assertEquals(0, alerts("boss"), "who set it knows");
        UUID conflict = stage.as("boss", Conflicts.class).list().get(0).id();
        Stage.refused(Cause.NO_SUCH_CONFLICT, () -> stage.as("lead", Conflicts.class).end(conflict));
        stage.as("boss", Conflicts.class).end(conflict);
    }

    @Test
    void an_officer_keeps_somebody_away_and_their_manager_is_told_to_hand_over() {
        stage.officer("ann").setConflict(stage.child.id(), "lead", ConflictKind.RISK_LINK);
        Stage.refused(Cause.ALREADY_DECLARED, () -> stage.officer("ben").setConflict(stage.child.id(), "lead", ConflictKind.RISK_LINK));
        assertEquals(Stage.MISS, stage.sees("lead"));
        assertEquals(0, alerts("lead"));
        assertEquals(1, alerts("boss"));
        assertEquals(List.of("Amina Khan"), stage.as("boss", Conflicts.class).list().stream().map(one -> one.childName()).toList());
    }

    @Test
    void a_manager_is_not_told_of_records_that_the_manager_may_not_find() {
        stage.officer("ann").setConflict(stage.child.id(), "lead", ConflictKind.RISK_LINK);
        UUID hidden = stage.officer("ann").ask(stage.child.id(), ProtectionKind.PROTECTED_PERSON, Asking.WITNESS);
        stage.officer("ben").agree(hidden);
        assertEquals(List.of(), stage.as("boss", Conflicts.class).list());
    }

    @Test
    void whoever_asked_and_has_a_conflict_since_ends_nothing() {
        UUID place = stage.ask("teacher", ProtectionKind.LOCATION);
        stage.officer("ann").setConflict(stage.child.id(), "teacher", ConflictKind.RISK_LINK);
        Stage.refused(Cause.NO_SUCH_REQUEST, () -> stage.protecting("teacher").end(place, Ending.NO_LONGER_NEEDED));
        assertEquals(List.of(), stage.protecting("teacher").list());
    }

    private int alerts(String who) {
        stage.entities.flush();
        return Rows.of(stage.entities, "select x.id from alert x join account a on a.id = x.account_id where a.username = ?1", who).size();
    }
}
