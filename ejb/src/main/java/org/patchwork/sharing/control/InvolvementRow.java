package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.patchwork.platform.control.Row;

/** One involvement with all that its facts and its card are built from, as stored. Never leaves the sharing component. */
record InvolvementRow(UUID id, UUID childId, Person practitioner, Place place, Support support, Agreed agreed) {

    /** Who is involved. */
    record Person(UUID id, String name, String roleCode, String phone, String safePhone, String email,
                  String workingDays, String coverName) {
    }

    /** Where they work; a service is hidden while two officers hide it from everybody. */
    record Place(UUID teamId, String teamName, UUID serviceId, String serviceCode, String serviceName,
                 UUID organisationId, String organisationName, boolean serviceHidden) {
    }

    /** The involvement itself. */
    record Support(String subject, UUID subjectPersonId, LocalDate subjectBorn, boolean relevant, LocalDate startedOn,
                   LocalDate endedOn, boolean disputed, boolean lead, String raisedSensitivity, boolean practitionerMark,
                   LocalDate lastContactOn, boolean faceToFace) {
    }

    /**
     * Consent, the holder's decision and objections about it.
     *
     * @param scopeList organisations' ids and roles' codes that the consent names
     */
    record Agreed(String consentState, String consentExtent, String consentGiver, String consentScope, Set<String> scopeList,
                  LocalDate consentFrom, LocalDate consentTo, String holderDecision, LocalDate reviewOn, String objection) {
    }

    static InvolvementRow of(Row row) {
        return new InvolvementRow(row.id("id"), row.id("child_id"),
                new Person(row.id("practitioner_id"), row.text("practitioner_name"), row.text("role_code"), row.text("phone"),
                        row.text("safe_phone"), row.text("email"), row.text("working_days"), row.text("cover_name")),
                new Place(row.id("team_id"), row.text("team_name"), row.id("service_id"), row.text("service_code"),
                        row.text("service_name"), row.id("organisation_id"), row.text("organisation_name"),
                        row.flag("service_hidden")),
                new Support(row.text("subject"), row.id("subject_person_id"), row.date("subject_born"), row.flag("relevant"),
                        row.date("started_on"), row.date("ended_on"), row.flag("disputed"), row.flag("lead"),
                        row.text("raised_sensitivity"), row.flag("practitioner_mark"), row.date("last_contact_on"), row.flag("face_to_face")),
                new Agreed(row.text("consent_state"), row.text("consent_extent"), row.text("consent_giver"),
                        row.text("consent_scope"), list(row.text("scope_list")), row.date("consent_from"), row.date("consent_to"),
                        row.text("holder_decision"), row.date("review_on"), row.text("objection")));
    }

    private static Set<String> list(String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
