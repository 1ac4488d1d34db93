package org.patchwork.emergency.control;

import java.time.Instant;
import java.util.UUID;
import org.patchwork.emergency.boundary.EmergencyReason;
import org.patchwork.emergency.boundary.ReviewEntry;
import org.patchwork.emergency.boundary.ReviewOutcome;
import org.patchwork.emergency.boundary.ReviewState;
import org.patchwork.platform.control.Row;

/**
 * An emergency as it is kept, with the names that its review needs.
 *
 * @param endedAt   when the access ended or will end
 * @param managerId the practitioner's manager; null when there is none
 * @param reviewer  null before the review
 */
public record ReviewRow(ReviewEntry entry, UUID accountId, UUID practitionerId, UUID childId, String childName, String text, Instant endedAt,
                        Instant lifeAt, UUID managerId, String reviewer, Instant reviewedAt) {

    static ReviewRow of(Row row, Instant now) {
        return new ReviewRow(entry(row, now), row.id("account_id"), row.id("practitioner_id"), row.id("child_id"), row.text("child_name"),
                row.text("reason"), row.instant("over_at"), row.instant("life_at"), row.id("manager_id"), row.text("reviewer"),
                row.instant("reviewed_at"));
    }

    private static ReviewEntry entry(Row row, Instant now) {
        String outcome = row.text("outcome");
        return new ReviewEntry(row.id("id"), row.text("who"), row.text("role_code"), EmergencyReason.valueOf(row.text("reason_code")),
                row.instant("opened_at"), row.instant("life_at") != null, row.instant("review_due_at"), state(row, now), row.flag("repeated"),
                outcome == null ? null : ReviewOutcome.valueOf(outcome), row.text("review_note"));
    }

    private static ReviewState state(Row row, Instant now) {
        if (row.text("outcome") != null) {
            return ReviewState.DONE;
        }
        if (!row.instant("review_due_at").isAfter(now)) {
            return ReviewState.OVERDUE;
        }
        return row.instant("over_at").isAfter(now) ? ReviewState.RUNNING : ReviewState.OPEN;
    }
}
