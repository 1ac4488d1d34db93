package org.patchwork.sharing.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.platform.control.Row;

/**
 * All that a card may show of one involvement, as stored; {@code raised} is null while its practitioner raises no attention. The database gives it out only for an involvement that the access record
 * of this very look says was shown (row-level security), so that no slip of ours can show another.
 */
record Particulars(UUID id, UUID childId, Person practitioner, Place place, Support support, Whereabouts whereabouts, Raised raised) {

    /** Who is involved, and how to reach them. */
    record Person(UUID id, String name, String roleCode, String phone, String safePhone, String email,
                  String workingDays) {
    }

    /** Whether they are there; every part may be null. {@code leftOn} is the first day on which they are there no longer. */
    record Whereabouts(LocalDate awayFrom, LocalDate awayUntil, String coverName, String coverPhone, LocalDate leftOn) {
    }

    /** Where they work. */
    record Place(String teamName, String teamPhone, String serviceName, UUID organisationId, String organisationName) {
    }

    /**
     * The involvement itself; {@code subjectPersonId} is null when it is the child's own, {@code lastContactOn} when no contact is
     * recorded. From {@code askFrom} on the practitioner is asked whether it goes on, and from {@code staleFrom} on nobody should rely on it.
     */
    record Support(String subject, UUID subjectPersonId, LocalDate startedOn, LocalDate endedOn, boolean lead, LocalDate lastContactOn,
                   boolean faceToFace, LocalDate askFrom, LocalDate staleFrom) {
    }

    /** The attention that this practitioner has raised and nobody has closed. */
    record Raised(UUID id, String reason, String asked, Instant at) {
    }

    static Particulars of(Row row) {
        return new Particulars(row.id("id"), row.id("child_id"),
                new Person(row.id("practitioner_id"), row.text("practitioner_name"), row.text("role_code"), row.text("phone"),
                        row.text("safe_phone"), row.text("email"), row.text("working_days")),
                new Place(row.text("team_name"), row.text("team_phone"), row.text("service_name"), row.id("organisation_id"), row.text("organisation_name")),
                new Support(row.text("subject"), row.id("subject_person_id"), row.date("started_on"), row.date("ended_on"), row.flag("lead"),
                        row.date("last_contact_on"), row.flag("face_to_face"), row.date("ask_from"), row.date("stale_from")),
                new Whereabouts(row.date("away_from"), row.date("away_to"), row.text("cover_name"), row.text("cover_phone"), row.date("left_on")),
                raised(row));
    }

    private static Raised raised(Row row) {
        UUID id = row.id("attention_id");
        return id == null ? null : new Raised(id, row.text("attention_reason"), row.text("attention_asked"), row.instant("attention_at"));
    }
}
