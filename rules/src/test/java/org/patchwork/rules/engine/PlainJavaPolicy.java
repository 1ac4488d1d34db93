package org.patchwork.rules.engine;

import java.util.Set;

import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;

/**
 * Part A of the shipped policy as a programmer would write it, straight from the sharing policy's text: the yardstick of the benchmark,
 * and a second opinion on the tables. Never used to decide.
 */
final class PlainJavaPolicy {

    private static final Set<String> EMERGENCY_ROLES = Set.of("EDT_SOCIAL_WORKER", "AE_CLINICIAN", "POLICE_OFFICER",
            "MASH_PRACTITIONER", "SOCIAL_WORKER", "DSL", "PARAMEDIC");
    private static final Set<String> FAMILY_ROLES = Set.of("CHILD", "SELF_ADULT", "PARENT");
    static final String OPEN = "-";

    private PlainJavaPolicy() {
    }

    /** Rule and outcome of one case, such as {@code R070 BROKERED}. */
    static String decide(GateFacts g, InvolvementFacts i) {
        String gate = gate(g);
        if (!gate.equals(OPEN)) {
            return gate + (gate.equals("R070") ? " BROKERED" : " HIDE");
        }
        return g.action() == Action.FAMILY_VIEW ? PlainJavaFamily.outcome(g, i) : PlainJavaOutcome.outcome(g, i);
    }

    static boolean emergency(GateFacts g) {
        return g.accessMode() == AccessMode.BREAK_GLASS || g.accessMode() == AccessMode.BREAK_GLASS_LIFE;
    }

    static boolean harm(GateFacts g) {
        return g.statutory() == Statutory.S47 || g.statutory() == Statutory.POLICE_PROTECTION;
    }

    static boolean screening(GateFacts g) {
        return g.statutory() == Statutory.MASH || g.statutory() == Statutory.EDT;
    }

    /** The rule that decides the gate, {@link #OPEN} when it opens. */
    static String gate(GateFacts g) {
        boolean named = g.allowListed() == YesNo.Y;
        RecordProtection protection = g.recordProtection();
        if (g.viewerRole().equals("UNKNOWN") || g.viewerInvolvement() == ViewerInvolvement.UNKNOWN || protection == RecordProtection.UNKNOWN) {
            return "R000";
        }
        switch (g.action()) {
            case STATS:
                return "R010";
            case ADMIN:
                return "R011";
            default:
                break;
        }
        if (g.viewerAuthorised() != YesNo.Y) {
            return "R020";
        }
        if (g.viewerConflict() != YesNo.N) {
            return "R030";
        }
        if (!named && protection == RecordProtection.PROTECTED_PERSON) {
            return "R040";
        }
        if (!named && protection == RecordProtection.ADOPTION_SEALED) {
            return "R050";
        }
        if (!named && g.childAge() == AgeBand.DECEASED) {
            return "R055";
        }
        if (g.childAge() == AgeBand.ADULT && g.stayConsent() != YesNo.Y && !emergency(g)) {
            return "R056";
        }
        return g.action() == Action.FAMILY_VIEW ? familyGate(g, named) : practitionersGate(g, named);
    }

    private static String familyGate(GateFacts g, boolean named) {
        if (!FAMILY_ROLES.contains(g.viewerRole())) {
            return "R057";
        }
        boolean located = g.recordProtection() == RecordProtection.SHIELDED || g.recordProtection() == RecordProtection.LOCATION;
        return located && !named ? "R058" : OPEN;
    }

    private static String practitionersGate(GateFacts g, boolean named) {
        boolean eligible = EMERGENCY_ROLES.contains(g.viewerRole());
        if (emergency(g) && g.action() == Action.EXPORT) {
            return "R069";
        }
        if (g.recordProtection() == RecordProtection.SHIELDED && !named) {
            return emergency(g) && eligible ? "R070" : "R071";
        }
        if (emergency(g)) {
            return eligible ? OPEN : "R080";
        }
        if (harm(g) || screening(g)) {
            return OPEN;
        }
        return switch (g.viewerInvolvement()) {
            case INVITED -> "R081";
            case CLOSED -> "R082";
            case NONE -> "R083";
            default -> OPEN;
        };
    }
}
