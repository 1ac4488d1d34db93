package org.patchwork.sharing.control;

import java.util.List;
import java.util.stream.Stream;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;
import org.patchwork.sharing.boundary.HeldPreview;

/** Takes each decision that a holder could make through the policy in force, for those whom it would reach. */
record HolderPreview(Policy policy, GateFacts gate, InvolvementFacts facts) {

    List<HeldPreview> all() {
        return Stream.of(HolderDecision.DISCLOSE_FULL, HolderDecision.DISCLOSE_EXISTENCE, HolderDecision.WITHHOLD)
                .map(decision -> new HeldPreview(decision.name(),
                        outcome(decision, ViewerInvolvement.CORE_GROUP, Statutory.NONE),
                        outcome(decision, ViewerInvolvement.ACTIVE, Statutory.NONE),
                        outcome(decision, ViewerInvolvement.NONE, Statutory.MASH),
                        outcome(decision, ViewerInvolvement.NONE, Statutory.S47))).toList();
    }

    private String outcome(HolderDecision decision, ViewerInvolvement involvement, Statutory statutory) {
        GateFacts viewer = new GateFacts(gate.viewerRole(), gate.viewerService(), involvement, YesNo.Y, YesNo.N, YesNo.N, statutory,
                AccessMode.NORMAL, Action.VIEW, gate.childAge(), gate.competence(), gate.plan(), gate.recordProtection(), gate.stayConsent());
        InvolvementFacts decided = new InvolvementFacts(YesNo.N, facts.subject(), facts.relevant(), facts.service(), facts.sensitivity(),
                facts.practitionerMark(), facts.invStatus(), facts.consent(), facts.consentGiver(), facts.consentScope(), decision,
                facts.objection(), facts.serviceHidden());
        return policy.decide(viewer, List.of(decided)).decisions().get(0).outcome().name();
    }
}
