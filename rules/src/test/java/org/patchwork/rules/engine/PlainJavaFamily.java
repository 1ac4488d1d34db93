package org.patchwork.rules.engine;

import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.YesNo;

/** Part B1 of the shipped policy as a programmer would write it, see {@link PlainJavaPolicy}; answers such as {@code R063 FULL}. */
final class PlainJavaFamily {

    private PlainJavaFamily() {
    }

    static String outcome(GateFacts g, InvolvementFacts i) {
        if (i.serviceHidden() != YesNo.N) {
            return "R084 HIDE";
        }
        if (i.sensitivity() == Sensitivity.UNKNOWN || g.plan() == Plan.UNKNOWN || g.childAge() == AgeBand.UNKNOWN) {
            return "R000 HIDE";
        }
        if (i.holderDecision() == HolderDecision.WITHHOLD) {
            return "R060 HIDE";
        }
        return switch (g.viewerRole()) {
            case "CHILD", "SELF_ADULT" -> own(g, i);
            case "PARENT" -> parents(g, i);
            default -> "R999 HIDE";
        };
    }

    private static boolean competent(GateFacts g) {
        return g.competence() == Competence.GILLICK || g.competence() == Competence.PRESUMED_16;
    }

    private static String own(GateFacts g, InvolvementFacts i) {
        if (i.subject() != Subject.CHILD && i.subject() != Subject.SELF) {
            return "R061 HIDE";
        }
        if (g.viewerRole().equals("CHILD") && PlainJavaOutcome.sensitive(i) && !competent(g)) {
            return "R062 HIDE";
        }
        return i.sensitivity() == Sensitivity.SENSITIVE_SAFETY ? "R063 LIMITED" : "R063 FULL";
    }

    private static String parents(GateFacts g, InvolvementFacts i) {
        boolean safety = i.sensitivity() == Sensitivity.SENSITIVE_SAFETY;
        if (i.subject() == Subject.SELF) {
            return safety ? "R063 LIMITED" : "R063 FULL";
        }
        if (i.subject() != Subject.CHILD) {
            return "R061 HIDE";
        }
        if (safety) {
            return "R064 HIDE";
        }
        if (competent(g) && i.consent() == Consent.FULL && i.consentGiver() == ConsentGiver.CHILD
                && i.consentScope() != ConsentScope.EXCLUDES_VIEWER) {
            return "R065 FULL";
        }
        if (g.competence() == Competence.PRESUMED_16 || g.competence() == Competence.GILLICK && PlainJavaOutcome.sensitive(i)) {
            return "R066 HIDE";
        }
        return "R067 FULL";
    }
}
