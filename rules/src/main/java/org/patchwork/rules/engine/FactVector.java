package org.patchwork.rules.engine;

import java.util.Arrays;

import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;

/** The facts of one decision as numbers: for each column the place of its word in the column's {@link Domains}. Not thread-safe. */
final class FactVector {

    private static final FactColumn[] COLUMNS = FactColumn.values();
    private final Domains domains;
    private final int[] places;

    /** With every fact absent. */
    FactVector(Domains domains) {
        this.domains = domains;
        this.places = domains.allAbsent();
    }

    int[] places() {
        return places;
    }

    FactVector with(GateFacts facts) {
        places[FactColumn.VIEWER_ROLE.ordinal()] = domains.placeOfCode(FactColumn.VIEWER_ROLE, facts.viewerRole());
        places[FactColumn.VIEWER_SERVICE.ordinal()] = domains.placeOfCode(FactColumn.VIEWER_SERVICE, facts.viewerService());
        places[FactColumn.VIEWER_INVOLVEMENT.ordinal()] = facts.viewerInvolvement().ordinal();
        places[FactColumn.VIEWER_AUTHORISED.ordinal()] = facts.viewerAuthorised().ordinal();
        places[FactColumn.VIEWER_CONFLICT.ordinal()] = facts.viewerConflict().ordinal();
        places[FactColumn.ALLOW_LISTED.ordinal()] = facts.allowListed().ordinal();
        places[FactColumn.STATUTORY.ordinal()] = facts.statutory().ordinal();
        places[FactColumn.ACCESS_MODE.ordinal()] = facts.accessMode().ordinal();
        places[FactColumn.ACTION.ordinal()] = facts.action().ordinal();
        places[FactColumn.CHILD_AGE.ordinal()] = facts.childAge().ordinal();
        places[FactColumn.COMPETENCE.ordinal()] = facts.competence().ordinal();
        places[FactColumn.PLAN.ordinal()] = facts.plan().ordinal();
        places[FactColumn.RECORD_PROTECTION.ordinal()] = facts.recordProtection().ordinal();
        places[FactColumn.STAY_CONSENT.ordinal()] = facts.stayConsent().ordinal();
        return this;
    }

    FactVector with(InvolvementFacts facts) {
        places[FactColumn.SAME_CARE_TEAM.ordinal()] = facts.sameCareTeam().ordinal();
        places[FactColumn.SUBJECT.ordinal()] = facts.subject().ordinal();
        places[FactColumn.RELEVANT.ordinal()] = facts.relevant().ordinal();
        places[FactColumn.SERVICE.ordinal()] = domains.placeOfCode(FactColumn.SERVICE, facts.service());
        places[FactColumn.SENSITIVITY.ordinal()] = facts.sensitivity().ordinal();
        places[FactColumn.PRACTITIONER_MARK.ordinal()] = facts.practitionerMark().ordinal();
        places[FactColumn.INV_STATUS.ordinal()] = facts.invStatus().ordinal();
        places[FactColumn.CONSENT.ordinal()] = facts.consent().ordinal();
        places[FactColumn.CONSENT_GIVER.ordinal()] = facts.consentGiver().ordinal();
        places[FactColumn.CONSENT_SCOPE.ordinal()] = facts.consentScope().ordinal();
        places[FactColumn.HOLDER_DECISION.ordinal()] = facts.holderDecision().ordinal();
        places[FactColumn.OBJECTION.ordinal()] = facts.objection().ordinal();
        places[FactColumn.SERVICE_HIDDEN.ordinal()] = facts.serviceHidden().ordinal();
        return this;
    }

    /** With what was decided; the outcome is null while none is decided, as behind an open gate. */
    FactVector decided(Gate gate, Outcome outcome, int rulePlace) {
        places[FactColumn.DECIDED_GATE.ordinal()] = gate.ordinal();
        places[FactColumn.DECIDED_OUTCOME.ordinal()] = outcome == null ? domains.absent(FactColumn.DECIDED_OUTCOME) : outcome.ordinal();
        places[FactColumn.DECIDED_RULE.ordinal()] = rulePlace;
        return this;
    }

    /** The same facts in words, for the rules. */
    String[] words() {
        String[] words = new String[places.length];
        Arrays.setAll(words, column -> domains.words(COLUMNS[column]).get(places[column]));
        return words;
    }
}
