package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.ConsentGiver;

/**
 * One involvement with all that its facts are built from, as stored, and nothing by which anybody could be named or reached: that is
 * read as {@link Particulars}, after the decision. Never leaves the sharing component.
 */
record InvolvementRow(UUID id, UUID childId, UUID practitionerId, Place place, Support support, Agreed agreed) {

    /** Where they work; a service is hidden while two officers hide it from everybody. */
    record Place(UUID teamId, UUID serviceId, String serviceCode, boolean serviceHidden) {
    }

    /** The involvement itself. */
    record Support(String subject, UUID subjectPersonId, LocalDate subjectBorn, boolean relevant, LocalDate startedOn,
                   LocalDate endedOn, boolean disputed, String raisedSensitivity, boolean practitionerMark) {
    }

    /**
     * Consent, the holder's decision and objections about it.
     *
     * @param scopeList organisations' ids and roles' codes that the consent names
     */
    record Agreed(String consentState, String consentExtent, String consentGiver, String consentScope, Set<String> scopeList,
                  LocalDate consentFrom, LocalDate consentTo, String holderDecision, LocalDate reviewOn, String objection) {

        ConsentReckoning.Said said() {
            return new ConsentReckoning.Said(consentState, consentExtent, consentGiver == null ? null : ConsentGiver.valueOf(consentGiver),
                    consentFrom, consentTo);
        }
    }

    static InvolvementRow of(Row row) {
        return new InvolvementRow(row.id("id"), row.id("child_id"), row.id("practitioner_id"),
                new Place(row.id("team_id"), row.id("service_id"), row.text("service_code"), row.flag("service_hidden")),
                new Support(row.text("subject"), row.id("subject_person_id"), row.date("subject_born"), row.flag("relevant"),
                        row.date("started_on"), row.date("ended_on"), row.flag("disputed"), row.text("raised_sensitivity"),
                        row.flag("practitioner_mark")),
                new Agreed(row.text("consent_state"), row.text("consent_extent"), row.text("consent_giver"),
                        row.text("consent_scope"), list(row.text("scope_list")), row.date("consent_from"), row.date("consent_to"),
                        row.text("holder_decision"), row.date("review_on"), row.text("objection")));
    }

    private static Set<String> list(String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
