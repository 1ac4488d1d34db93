package org.patchwork.protection.control;

import java.time.LocalDate;
import org.patchwork.platform.control.Row;
import org.patchwork.protection.boundary.ConflictEntry;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.ProtectedRecord;
import org.patchwork.protection.boundary.ProtectionEntry;
import org.patchwork.protection.boundary.ProtectionEntry.Review;
import org.patchwork.protection.boundary.ProtectionEntry.Standing;
import org.patchwork.protection.boundary.ProtectionEntry.Who;
import org.patchwork.protection.boundary.ProtectionKind;

/** Turns stored rows into what pages get. */
final class ProtectionRows {

    private ProtectionRows() {
    }

    static ProtectionEntry of(Row row, LocalDate today) {
        return new ProtectionEntry(row.id("id"), row.id("child_id"), ProtectionKind.valueOf(row.text("kind")), row.text("reason_code"),
                standing(row), who(row, "asked_by", "asker"), row.instant("asked_at"), who(row, "agreed_by", "agreer"),
                who(row, "confirmed_by", "confirmer"), row.instant("in_force_at"), row.date("review_on"), review(row.date("review_on"), today),
                who(row, "end_asked_by", "end_asker"), row.instant("end_asked_at"), row.text("end_reason"), who(row, "ended_by", "ender"),
                row.instant("ended_at"));
    }

    private static Standing standing(Row row) {
        if (row.instant("refused_at") != null) {
            return Standing.REFUSED;
        }
        if (row.instant("in_force_at") == null) {
            return row.id("agreed_by") == null ? Standing.ASKED : Standing.AGREED;
        }
        if (row.instant("ended_at") != null) {
            return Standing.ENDED;
        }
        return row.id("end_asked_by") == null ? Standing.IN_FORCE : Standing.END_ASKED;
    }

    private static Review review(LocalDate on, LocalDate today) {
        if (on.isBefore(today)) {
            return Review.OVERDUE;
        }
        return on.isAfter(today.plusDays(ReviewReminders.FIRST_DAYS_BEFORE)) ? Review.LATER : Review.DUE;
    }

    private static Who who(Row row, String id, String name) {
        return row.id(id) == null ? null : new Who(row.id(id), row.text(name));
    }

    static ProtectedRecord.Named named(Row row) {
        return new ProtectedRecord.Named(row.id("id"), row.text("name"), row.text("role_code"), row.text("organisation_name"),
                row.text("purpose_code"), row.date("granted_on"), row.date("ends_on"), row.flag("now"));
    }

    static ConflictEntry conflict(Row row) {
        return new ConflictEntry(row.id("id"), row.id("child_id"), null, row.text("name"), ConflictKind.valueOf(row.text("kind")),
                row.date("declared_on"), row.date("ended_on"), row.text("set_by"));
    }
}
