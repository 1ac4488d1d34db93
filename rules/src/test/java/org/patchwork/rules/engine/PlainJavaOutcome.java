package org.patchwork.rules.engine;

import java.util.EnumSet;
import java.util.Set;

import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;

/** Part B2 of the shipped policy as a programmer would write it, see {@link PlainJavaPolicy}; answers such as {@code R121 LIMITED}. */
final class PlainJavaOutcome {

    private static final Set<ViewerInvolvement> TEAM = EnumSet.of(ViewerInvolvement.ACTIVE, ViewerInvolvement.CORE_GROUP,
            ViewerInvolvement.LEAD, ViewerInvolvement.MANAGES_ACTIVE);

    private PlainJavaOutcome() {
    }

    static boolean sensitive(InvolvementFacts i) {
        return switch (i.sensitivity()) {
            case SENSITIVE_HEALTH, SENSITIVE_SAFETY, SENSITIVE_JUSTICE, SENSITIVE_OTHER -> true;
            default -> false;
        };
    }

    static boolean core(GateFacts g) {
        return g.viewerInvolvement() == ViewerInvolvement.CORE_GROUP || g.viewerInvolvement() == ViewerInvolvement.LEAD;
    }

    private static String fullButForSafety(String rule, InvolvementFacts i) {
        return rule + (i.sensitivity() == Sensitivity.SENSITIVE_SAFETY ? " LIMITED" : " FULL");
    }

    static String outcome(GateFacts g, InvolvementFacts i) {
        boolean sensitive = sensitive(i);
        boolean harm = PlainJavaPolicy.harm(g);
        boolean emergency = PlainJavaPolicy.emergency(g);
        if (i.serviceHidden() != YesNo.N) {
            return "R084 HIDE";
        }
        if (i.sensitivity() == Sensitivity.UNKNOWN || g.plan() == Plan.UNKNOWN || g.childAge() == AgeBand.UNKNOWN && sensitive) {
            return "R000 HIDE";
        }
        if (g.action() == Action.EXPORT && (sensitive || i.practitionerMark() != YesNo.N)) {
            return "R085 HIDE";
        }
        if (!harm && !emergency) {
            if (i.objection() == Objection.UPHELD) {
                return "R088 HIDE";
            }
            if (i.objection() == Objection.PENDING || i.invStatus() == InvolvementStatus.DISPUTED) {
                return "R089 HIDE";
            }
        }
        if (i.invStatus() == InvolvementStatus.ARCHIVED && !(harm && !sensitive)) {
            return "R090 HIDE";
        }
        if (!harm && !emergency && i.relevant() != YesNo.Y
                && (i.subject() == Subject.PARENT || i.subject() == Subject.SIBLING || i.subject() == Subject.OTHER_ADULT)) {
            return "R095 HIDE";
        }
        if (i.holderDecision() == HolderDecision.WITHHOLD) {
            return g.accessMode() == AccessMode.BREAK_GLASS_LIFE ? "R100 BROKERED" : "R101 HIDE";
        }
        return sensitive ? sensitiveOutcome(g, i, harm) : standardOutcome(g, i, harm);
    }

    private static String sensitiveOutcome(GateFacts g, InvolvementFacts i, boolean harm) {
        boolean team = TEAM.contains(g.viewerInvolvement());
        boolean reached = i.consentScope() != ConsentScope.EXCLUDES_VIEWER;
        boolean plan = g.plan() == Plan.CIN || g.plan() == Plan.CP || g.plan() == Plan.LAC;
        if (i.sameCareTeam() == YesNo.Y && team) {
            return "R120 FULL";
        }
        if (i.holderDecision() == HolderDecision.DISCLOSE_FULL && (core(g) || harm)) {
            return fullButForSafety("R121", i);
        }
        if (i.consent() == Consent.FULL && reached && team) {
            return fullButForSafety("R122", i);
        }
        if (i.sensitivity() == Sensitivity.SENSITIVE_JUSTICE && core(g) && plan) {
            return "R123 FULL";
        }
        if (g.accessMode() == AccessMode.BREAK_GLASS_LIFE) {
            return fullButForSafety("R110", i);
        }
        if (g.accessMode() == AccessMode.BREAK_GLASS) {
            return "R111 BROKERED";
        }
        boolean screening = PlainJavaPolicy.screening(g);
        if (i.holderDecision() == HolderDecision.DISCLOSE_EXISTENCE && (team || harm || screening)
                || i.holderDecision() == HolderDecision.DISCLOSE_FULL && (team || screening)) {
            return "R124 BROKERED";
        }
        if (harm) {
            return "R125 BROKERED";
        }
        if (i.consent() == Consent.EXISTENCE && reached && team) {
            return "R126 BROKERED";
        }
        if ((i.consent() == Consent.FULL || i.consent() == Consent.EXISTENCE) && !reached) {
            return "R130 HIDE";
        }
        return switch (i.consent()) {
            case REFUSED -> "R131 HIDE";
            case WITHDRAWN -> "R132 HIDE";
            case EXPIRED -> "R133 HIDE";
            case INVALID_GIVER -> "R134 HIDE";
            default -> "R139 HIDE";
        };
    }

    private static String standardOutcome(GateFacts g, InvolvementFacts i, boolean harm) {
        boolean team = TEAM.contains(g.viewerInvolvement());
        boolean screening = PlainJavaPolicy.screening(g);
        if (PlainJavaPolicy.emergency(g)) {
            return g.accessMode() == AccessMode.BREAK_GLASS_LIFE ? "R110 FULL" : "R112 FULL";
        }
        if (i.practitionerMark() != YesNo.N && team) {
            return "R140 LIMITED";
        }
        if (g.viewerInvolvement() == ViewerInvolvement.FAMILY_ONLY && !harm && !screening) {
            return "R150 BROKERED";
        }
        if (g.recordProtection() == RecordProtection.LOCATION && !core(g)) {
            return "R160 LIMITED";
        }
        if (team) {
            return "R170 FULL";
        }
        return harm || screening ? "R180 FULL" : "R999 HIDE";
    }
}
