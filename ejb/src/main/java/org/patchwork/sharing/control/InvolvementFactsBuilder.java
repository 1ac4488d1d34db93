package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.time.Period;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Subject;
import org.patchwork.sharing.control.InvolvementRow.Agreed;
import org.patchwork.sharing.control.InvolvementRow.Support;

/**
 * Builds the facts of one involvement (sharing policy, section 2) from what is stored and from the policy's own tables of
 * services and of valid consent; says nothing of what follows from them.
 *
 * @param bornOn the child's date of birth; null when unknown
 */
record InvolvementFactsBuilder(Viewer viewer, GateFacts gate, LocalDate bornOn, Reference reference, LocalDate today) {

    /** Archived a year after it ended: unreadable to ordinary viewers, kept for enquiries (reg. 6 of SI 2007/2182). */
    private static final Period ARCHIVED_AFTER = Period.ofYears(1);

    InvolvementFacts of(InvolvementRow row) {
        boolean own = row.practitionerId().equals(viewer.practitionerId());
        Support support = row.support();
        Subject subject = Subject.valueOf(support.subject());
        return new InvolvementFacts(
                GateFactsBuilder.yesNo(own || row.place().teamId().equals(viewer.teamId())),
                subject,
                GateFactsBuilder.yesNo(support.relevant()),
                row.place().serviceCode(),
                Sensitivities.of(reference, row.place().serviceCode(), support.raisedSensitivity()),
                GateFactsBuilder.yesNo(support.practitionerMark() && !own),
                status(support),
                consent(row.agreed(), subject, support),
                row.agreed().consentGiver() == null ? ConsentGiver.NA : ConsentGiver.valueOf(row.agreed().consentGiver()),
                scope(row.agreed()),
                holderDecision(row.agreed()),
                objection(row.agreed()),
                GateFactsBuilder.yesNo(row.place().serviceHidden()));
    }

    private InvolvementStatus status(Support support) {
        if (support.disputed()) {
            return InvolvementStatus.DISPUTED;
        }
        if (support.startedOn().isAfter(today)) {
            return InvolvementStatus.PLANNED;
        }
        if (support.endedOn() == null || !support.endedOn().isBefore(today)) {
            return InvolvementStatus.ACTIVE;
        }
        return support.endedOn().plus(ARCHIVED_AFTER).isBefore(today) ? InvolvementStatus.ARCHIVED : InvolvementStatus.CLOSED_RECENT;
    }

    private Consent consent(Agreed agreed, Subject subject, Support support) {
        AgeBand age = subject == Subject.CHILD ? gate.childAge() : ConsentReckoning.ageOf(support.subjectBorn(), today);
        return new ConsentReckoning(reference, today)
                .of(agreed.said(), new ConsentReckoning.About(subject, age, gate.competence(), bornOn)).counts();
    }

    private ConsentScope scope(Agreed agreed) {
        if (agreed.consentScope() == null || agreed.consentScope().equals("ALL")) {
            return ConsentScope.ALL;
        }
        boolean listed = agreed.scopeList().contains(String.valueOf(viewer.organisationId()))
                || agreed.scopeList().contains(String.valueOf(viewer.roleCode()));
        boolean reachesViewer = agreed.consentScope().equals("ONLY") == listed;
        return reachesViewer ? ConsentScope.INCLUDES_VIEWER : ConsentScope.EXCLUDES_VIEWER;
    }

    private HolderDecision holderDecision(Agreed agreed) {
        boolean inForce = agreed.holderDecision() != null && agreed.reviewOn().isAfter(today);
        return inForce ? HolderDecision.valueOf(agreed.holderDecision()) : HolderDecision.NONE;
    }

    private static Objection objection(Agreed agreed) {
        boolean stands = agreed.objection() != null && !agreed.objection().equals("REJECTED");
        return stands ? Objection.valueOf(agreed.objection()) : Objection.NONE;
    }
}
