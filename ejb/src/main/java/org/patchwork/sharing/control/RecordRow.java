package org.patchwork.sharing.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.directory.boundary.OpeningHours;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.PowerInUse;

/**
 * A child's record and how one viewer stands to it, as stored; what the gate's facts are built from.
 *
 * @param placeHidden somebody asks that the place be hidden, whatever stronger protection others ask for
 * @param emergency the viewer's own, while it lasts; null for none
 */
record RecordRow(UUID childId, String givenName, String familyName, String knownAs, LocalDate dateOfBirth,
                 LocalDate expectedOn, LocalDate diedOn, String recordProtection, boolean placeHidden, LocalDate stayAgreedOn, String plan,
                 String competence, LocalDate competenceAssessedOn, boolean conflict, boolean allowListed,
                 String statutoryBasis, String purposeCode, ViewerInvolvement viewerInvolvement, UUID ownInvolvementId,
                 BrokerDesk broker, EmergencyRow emergency, PowerInUse power) {

    /** @param now the moment at which the desk answers, or does not */
    static RecordRow of(Row row, Instant now) {
        return new RecordRow(row.id("id"), row.text("given_name"), row.text("family_name"), row.text("known_as"),
                row.date("date_of_birth"), row.date("expected_on"), row.date("died_on"), row.text("record_protection"),
                row.flag("place_hidden"), row.date("stay_agreed_on"), row.text("plan"), row.text("competence"), row.date("assessed_on"),
                row.flag("conflict"), row.flag("allow_listed"), row.text("statutory_basis"), row.text("purpose_code"),
                standing(row), row.id("own_involvement_id"),
                desk(row, now), EmergencyRow.of(row), power(row));
    }

    private static BrokerDesk desk(Row row, Instant now) {
        String hours = row.text("broker_hours");
        return new BrokerDesk(row.text("broker_name"), row.text("broker_phone"), row.text("out_of_hours"),
                hours != null && OpeningHours.of(hours).isOpenAt(now));
    }

    /** The same record as the practitioner of such a row of standings meets it. */
    RecordRow seenBy(Row standing) {
        return new RecordRow(childId, givenName, familyName, knownAs, dateOfBirth, expectedOn, diedOn, recordProtection, placeHidden,
                stayAgreedOn, plan, competence, competenceAssessedOn, standing.flag("conflict"), standing.flag("allow_listed"),
                standing.text("statutory_basis"), standing.text("purpose_code"), standing(standing), standing.id("own_involvement_id"),
                broker, EmergencyRow.of(standing), null);
    }

    /** The same record as the same viewer would meet it in an emergency of that kind; nothing is opened by asking. */
    RecordRow supposing(EmergencyRow supposed) {
        return new RecordRow(childId, givenName, familyName, knownAs, dateOfBirth, expectedOn, diedOn, recordProtection, placeHidden,
                stayAgreedOn, plan, competence, competenceAssessedOn, conflict, allowListed, statutoryBasis, purposeCode, viewerInvolvement,
                ownInvolvementId, broker, supposed, power);
    }

    private static PowerInUse power(Row row) {
        String basis = row.text("statutory_basis");
        return basis == null ? null : new PowerInUse(basis, row.instant("statutory_until"), row.flag("statutory_ending"));
    }

    /** The closest of the ways in which a viewer may be involved. */
    private static ViewerInvolvement standing(Row row) {
        if (row.flag("leads")) {
            return ViewerInvolvement.LEAD;
        }
        if (row.flag("in_core_group")) {
            return ViewerInvolvement.CORE_GROUP;
        }
        if (row.flag("supports")) {
            return ViewerInvolvement.ACTIVE;
        }
        if (row.flag("manages")) {
            return ViewerInvolvement.MANAGES_ACTIVE;
        }
        if (row.flag("supports_family")) {
            return ViewerInvolvement.FAMILY_ONLY;
        }
        if (row.flag("to_come")) {
            return ViewerInvolvement.INVITED;
        }
        return row.flag("ended") ? ViewerInvolvement.CLOSED : ViewerInvolvement.NONE;
    }

    /**
     * What protects the record from this viewer. Whoever is named on it is not kept out, so that all the stronger protection leaves is
     * a place that is to stay hidden.
     */
    String protectionForViewer() {
        return allowListed && placeHidden ? "LOCATION" : recordProtection;
    }

    String name() {
        return (knownAs == null ? givenName : knownAs) + " " + familyName;
    }
}
