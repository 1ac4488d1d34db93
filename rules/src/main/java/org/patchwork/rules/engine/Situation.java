package org.patchwork.rules.engine;

import java.util.BitSet;

/**
 * The facts of one decision as the generated rules read them, and the rows that matched. Public only because Drools' generated code
 * must reach it; nobody else makes or reads one. Not safe for use by several threads.
 */
public final class Situation {

    private final String part;
    private final String[] words;
    private final BitSet matched = new BitSet();

    Situation(Part part, String[] words) {
        this.part = part.name();
        this.words = words;
    }

    /** Called by a rule whose row matches; the order of the calls does not matter. */
    public void matched(int row) {
        matched.set(row);
    }

    BitSet matchedRows() {
        return matched;
    }

    private String word(FactColumn column) {
        return words[column.ordinal()];
    }

    public String getPart() {
        return part;
    }

    public String getViewerRole() {
        return word(FactColumn.VIEWER_ROLE);
    }

    public String getViewerService() {
        return word(FactColumn.VIEWER_SERVICE);
    }

    public String getViewerInvolvement() {
        return word(FactColumn.VIEWER_INVOLVEMENT);
    }

    public String getViewerAuthorised() {
        return word(FactColumn.VIEWER_AUTHORISED);
    }

    public String getViewerConflict() {
        return word(FactColumn.VIEWER_CONFLICT);
    }

    public String getAllowListed() {
        return word(FactColumn.ALLOW_LISTED);
    }

    public String getStatutory() {
        return word(FactColumn.STATUTORY);
    }

    public String getAccessMode() {
        return word(FactColumn.ACCESS_MODE);
    }

    public String getAction() {
        return word(FactColumn.ACTION);
    }

    public String getChildAge() {
        return word(FactColumn.CHILD_AGE);
    }

    public String getCompetence() {
        return word(FactColumn.COMPETENCE);
    }

    public String getPlan() {
        return word(FactColumn.PLAN);
    }

    public String getRecordProtection() {
        return word(FactColumn.RECORD_PROTECTION);
    }

    public String getStayConsent() {
        return word(FactColumn.STAY_CONSENT);
    }

    public String getSameCareTeam() {
        return word(FactColumn.SAME_CARE_TEAM);
    }

    public String getSubject() {
        return word(FactColumn.SUBJECT);
    }

    public String getRelevant() {
        return word(FactColumn.RELEVANT);
    }

    public String getService() {
        return word(FactColumn.SERVICE);
    }

    public String getSensitivity() {
        return word(FactColumn.SENSITIVITY);
    }

    public String getPractitionerMark() {
        return word(FactColumn.PRACTITIONER_MARK);
    }

    public String getInvStatus() {
        return word(FactColumn.INV_STATUS);
    }

    public String getConsent() {
        return word(FactColumn.CONSENT);
    }

    public String getConsentGiver() {
        return word(FactColumn.CONSENT_GIVER);
    }

    public String getConsentScope() {
        return word(FactColumn.CONSENT_SCOPE);
    }

    public String getHolderDecision() {
        return word(FactColumn.HOLDER_DECISION);
    }

    public String getObjection() {
        return word(FactColumn.OBJECTION);
    }

    public String getServiceHidden() {
        return word(FactColumn.SERVICE_HIDDEN);
    }

    public String getDecidedGate() {
        return word(FactColumn.DECIDED_GATE);
    }

    public String getDecidedOutcome() {
        return word(FactColumn.DECIDED_OUTCOME);
    }

    public String getDecidedRule() {
        return word(FactColumn.DECIDED_RULE);
    }
}
