package org.patchwork.rules.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;

/** Properties 1, 2, 4, 5 and 6 written a second time, of one case that the engine itself decides: what the proof is checked against. */
final class PlainJavaProperties {

    private static final Set<String> TEAM = Set.of("ACTIVE", "CORE_GROUP", "LEAD", "MANAGES_ACTIVE");
    private static final Set<String> EMERGENCY_ROLES = Set.of("EDT_SOCIAL_WORKER", "AE_CLINICIAN", "POLICE_OFFICER", "MASH_PRACTITIONER",
            "SOCIAL_WORKER", "DSL", "PARAMEDIC");
    private final Policy policy;

    PlainJavaProperties(Policy policy) {
        this.policy = policy;
    }

    private NetworkDecision decide(Map<String, String> words) {
        WordFacts facts = new WordFacts(words);
        return policy.decide(facts.gate(), List.of(facts.involvement()));
    }

    private int level(Map<String, String> words) {
        NetworkDecision decided = decide(words);
        Outcome outcome = decided.gate().isOpen() ? decided.decisions().get(0).outcome() : decided.gate().outcome();
        return Outcome.HIDE.ordinal() - outcome.ordinal();
    }

    /** Which sentences the case breaks. */
    Set<String> broken(Map<String, String> f) {
        Set<String> broken = new HashSet<>();
        NetworkDecision decided = decide(f);
        Gate gate = decided.gate().gate();
        boolean card = gate != Gate.OPEN && decided.gate().outcome() == Outcome.BROKERED;
        Outcome outcome = decided.decisions().get(0).outcome();
        boolean shown = gate == Gate.OPEN && outcome != Outcome.HIDE;
        boolean found = gate == Gate.OPEN || gate == Gate.STUB || card;
        boolean sensitive = f.get("sensitivity").startsWith("SENSITIVE_");
        boolean emergency = f.get("access_mode").startsWith("BREAK_GLASS");
        boolean export = f.get("action").equals("EXPORT");
        if (found && Stream.of("viewer_role", "viewer_involvement", "record_protection").anyMatch(heading -> f.get(heading).equals("UNKNOWN"))) {
            broken.add("gate-unknown");
        }
        boolean ageMatters = sensitive || f.get("action").equals("FAMILY_VIEW");
        if (shown && (f.get("sensitivity").equals("UNKNOWN") || f.get("plan").equals("UNKNOWN") || ageMatters && f.get("child_age").equals("UNKNOWN"))) {
            broken.add("involvement-unknown");
        }
        if (found && f.get("record_protection").equals("PROTECTED_PERSON") && !f.get("allow_listed").equals("Y")) {
            broken.add("protected-person");
        }
        if (gate == Gate.OPEN && outcome == Outcome.FULL && f.get("sensitivity").equals("SENSITIVE_SAFETY") && !f.get("same_care_team").equals("Y")) {
            broken.add("place-of-safety");
        }
        if (shown && !f.get("service_hidden").equals("N")) {
            broken.add("hidden-service");
        }
        if ((shown || card) && Set.of("STATS", "ADMIN").contains(f.get("action"))) {
            broken.add("statistics-show");
        }
        if (export && sensitive && shown) {
            broken.add("sensitive-exported");
        }
        if (export && emergency && (shown || card)) {
            broken.add("emergency-exported");
        }
        int level = level(f);
        changes(f, level, broken);
        return broken;
    }

    private void changes(Map<String, String> f, int level, Set<String> broken) {
        String consent = f.get("consent");
        for (String giver : List.of("NA", "CHILD", "PARENT", "OTHER_PARENT", "ADULT_SUBJECT")) {
            for (String scope : List.of("ALL", "INCLUDES_VIEWER", "EXCLUDES_VIEWER")) {
                Map<String, String> noted = with(with(f, "consent_giver", giver), "consent_scope", scope);
                if (Set.of("FULL", "EXISTENCE", "EXPIRED", "INVALID_GIVER").contains(consent) && level(with(noted, "consent", "WITHDRAWN")) > level) {
                    broken.add("consent-withdrawn");
                }
                boolean none = Set.of("NONE", "REFUSED", "WITHDRAWN", "EXPIRED", "INVALID_GIVER").contains(consent);
                if (scope.startsWith("EXCLUDES") || !valid(f, giver)) {
                    continue;
                }
                boolean less = (none || consent.equals("EXISTENCE")) && level(with(noted, "consent", "FULL")) < level
                        || none && level(with(noted, "consent", "EXISTENCE")) < level;
                if (less) {
                    broken.add("consent-recorded");
                }
            }
        }
        if (Set.of("NONE", "DISCLOSE_FULL", "DISCLOSE_EXISTENCE").contains(f.get("holder_decision"))
                && level(with(f, "holder_decision", "WITHHOLD")) > level) {
            broken.add("withheld");
        }
        if (!TEAM.contains(f.get("viewer_involvement")) || f.get("action").equals("EXPORT")) {
            return;
        }
        if (Set.of("NONE", "MASH", "EDT").contains(f.get("statutory"))
                && Stream.of("S47", "POLICE_PROTECTION").anyMatch(harm -> level(with(f, "statutory", harm)) < level)) {
            broken.add("enquiry-opened");
        }
        if (EMERGENCY_ROLES.contains(f.get("viewer_role")) && (f.get("access_mode").equals("NORMAL")
                && Stream.of("BREAK_GLASS", "BREAK_GLASS_LIFE").anyMatch(mode -> level(with(f, "access_mode", mode)) < level)
                || f.get("access_mode").equals("BREAK_GLASS") && level(with(f, "access_mode", "BREAK_GLASS_LIFE")) < level)) {
            broken.add("glass-broken");
        }
    }

    private boolean valid(Map<String, String> f, String giver) {
        Subject subject = WordFacts.valueOf(Subject.class, f.get("subject"));
        Stream<AgeBand> ages = subject == Subject.CHILD ? Stream.of(WordFacts.valueOf(AgeBand.class, f.get("child_age"))) : Stream.of(AgeBand.values());
        return ages.anyMatch(age -> policy.reference().consentRuleOf(WordFacts.valueOf(ConsentGiver.class, giver), subject, age,
                WordFacts.valueOf(Competence.class, f.get("competence"))).filter(Reference.ConsentRule::valid).isPresent());
    }

    private static Map<String, String> with(Map<String, String> words, String heading, String word) {
        Map<String, String> changed = new HashMap<>(words);
        changed.put(heading, word);
        return changed;
    }
}
