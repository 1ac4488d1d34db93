package org.patchwork.protection.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.Protecting;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason.Asking;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** Reviews are reminded of twice, and then until somebody makes them. */
class ReviewRemindersTest {

    /** From 16 March to 16 September. */
    private static final int DAYS_TO_REVIEW = 184;

    @RegisterExtension
    final Entities entities = new Entities();

    private Stage stage;
    private UUID shield;

    @BeforeEach
    void a_shielded_record() {
        stage = new Stage(entities.manager());
        shield = stage.as("lead", Protecting.class).ask(stage.child.id(), ProtectionKind.SHIELDED, Asking.WITNESS, List.of());
    }

    private List<String> told(String who, int daysLate) {
        stage.clock = Clock.offset(Days.CLOCK, Duration.ofDays(DAYS_TO_REVIEW + daysLate));
        stage.as("ann", ReviewReminders.class).go();
        stage.as("ann", ReviewReminders.class).go();
        return Rows.of(stage.entities, """
                select x.kind, x.occasion from alert x join account a on a.id = x.account_id
                 where a.username = ?1 and x.about = cast(?2 as uuid) and x.kind like 'PROTECTION_REVIEW%' order by x.at, x.occasion""", who, shield)
                .stream().map(row -> row.text("kind") + " " + row.text("occasion")).toList();
    }

    @Test
    void asker_and_officers_are_reminded_28_and_7_days_before() {
        assertEquals(List.of(), told("ann", -29));
        assertEquals(List.of("PROTECTION_REVIEW_DUE 2026-09-16 before 28"), told("ann", -28));
        assertEquals(1, told("ann", -8).size());
        assertEquals(2, told("ann", -7).size());
        assertEquals(2, told("ann", 0).size());
        assertEquals(2, told("lead", 0).size());
        assertEquals(List.of(), told("boss", 0));
    }

    @Test
    void an_overdue_review_is_told_daily_for_a_week_and_then_weekly() {
        assertEquals(List.of("PROTECTION_REVIEW_OVERDUE 2026-09-16 day 1"), told("ann", 1));
        assertEquals(2, told("ann", 2).size());
        assertEquals("PROTECTION_REVIEW_OVERDUE 2026-09-16 day 7", last(told("ann", 7)));
        assertEquals("PROTECTION_REVIEW_OVERDUE 2026-09-16 week 1", last(told("ann", 8)));
        assertEquals("PROTECTION_REVIEW_OVERDUE 2026-09-16 week 1", last(told("ann", 14)));
        assertEquals("PROTECTION_REVIEW_OVERDUE 2026-09-16 week 2", last(told("ann", 15)));
        assertEquals("SHIELDED", stage.protection());
    }

    private static String last(List<String> list) {
        return list.get(list.size() - 1);
    }
}
