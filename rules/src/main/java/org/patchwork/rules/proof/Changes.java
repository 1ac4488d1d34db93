package org.patchwork.rules.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.logicng.formulas.Literal;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.engine.Reference.ConsentRule;
import org.patchwork.rules.fact.FactValue;
import org.patchwork.rules.outcome.Outcome;

/**
 * Property 6 (sharing policy, section 4): what a change may do to what is shown. Two cases are set side by side that share every fact
 * but those of the change. What each sentence was taken to mean is in {@code rules/decisions/0002-properties.md}.
 */
final class Changes {

    /** How old the person is whose service it is, where that is not the child: what the validity of a consent hangs on, and no table asks. */
    static final String SUBJECTS_AGE = "subjects_age";
    private static final Set<String> CONSENT = Set.of("consent", "consent_giver", "consent_scope");
    private static final Set<String> UNKNOWN = Set.of(Words.UNKNOWN);
    private final Clauses clauses;
    private final Facts facts;
    private final Decided decided;
    private final PolicyRules rules;

    Changes(Clauses clauses, Facts facts, Decided decided, PolicyRules rules) {
        this.clauses = clauses;
        this.facts = facts;
        this.decided = decided;
        this.rules = rules;
    }

    /** By heading, the words that the changes and the policy's own tables tell from the others. */
    static Map<String, List<Set<String>>> told(PolicyRules rules) {
        Map<String, List<Set<String>>> told = new HashMap<>();
        for (ConsentRule rule : rules.reference().consentRules()) {
            Map.of("consent_giver", words(rule.givers()), "subject", words(rule.subjects()), "competence", words(rule.competences()),
                    "child_age", words(rule.ages()), SUBJECTS_AGE, words(rule.ages()))
                    .forEach((heading, words) -> told.computeIfAbsent(heading, h -> new ArrayList<>()).add(words));
        }
        told.computeIfAbsent("viewer_role", h -> new ArrayList<>()).add(emergencyRoles(rules));
        return told;
    }

    /** The roles that the policy's own group lists. */
    private static Set<String> emergencyRoles(PolicyRules rules) {
        return rules.groups().getOrDefault("emergency_roles", Words.EMERGENCY_ROLES);
    }

    private static Set<String> words(Set<? extends FactValue> values) {
        return Set.copyOf(values.stream().map(FactValue::word).toList());
    }

    /** The sentences of the property. */
    enum Kind { CONSENT_WITHDRAWN, CONSENT_RECORDED, WITHHELD, ENQUIRY_OPENED, GLASS_BROKEN }

    Property property(Kind kind) {
        return switch (kind) {
            case CONSENT_WITHDRAWN -> change("consent-withdrawn", CONSENT, this::withdrawn, true);
            case CONSENT_RECORDED -> change("consent-recorded", CONSENT, this::recorded, false);
            case WITHHELD -> change("withheld", Set.of("holder_decision"), after -> clauses.and(
                    facts.is("holder_decision", Words.NOT_WITHHELD), after.is("holder_decision", Words.WITHHELD)), true);
            case ENQUIRY_OPENED -> change("enquiry-opened", Set.of("statutory"), after -> clauses.and(inTeam(),
                    facts.is("statutory", Words.BEFORE_ENQUIRY), after.is("statutory", Words.HARM)), false);
            case GLASS_BROKEN -> change("glass-broken", Set.of("access_mode"), this::glassBroken, false);
        };
    }

    private interface Change {
        Literal to(Facts after);
    }

    private Property change(String key, Set<String> changing, Change change, boolean mustNotShowMore) {
        Facts after = facts.changedIn(changing);
        Decided decidedAfter = new Decided(clauses, after, rules);
        Literal broken = mustNotShowMore ? showsMore(decidedAfter, decided) : showsMore(decided, decidedAfter);
        return new Property(6, key, clauses.and(change.to(after), broken), decided.deciding(), after, changing, decidedAfter.deciding());
    }

    /** That one shows more than the other, by the order HIDE, BROKERED, LIMITED, FULL. */
    private Literal showsMore(Decided one, Decided other) {
        return clauses.or(Stream.of(Outcome.BROKERED, Outcome.LIMITED, Outcome.FULL)
                .map(least -> clauses.and(one.atLeast(least), other.atLeast(least).negate())).toList());
    }

    private Literal inTeam() {
        return clauses.and(facts.is("viewer_involvement", Words.TEAM), facts.not("action", Words.EXPORT));
    }

    private Literal withdrawn(Facts after) {
        return clauses.and(facts.is("consent", Words.GIVEN), after.is("consent", Words.WITHDRAWN),
                after.not("consent_giver", UNKNOWN), after.not("consent_scope", UNKNOWN));
    }

    private Literal recorded(Facts after) {
        Literal more = clauses.or(
                clauses.and(facts.is("consent", Words.NOT_CONSENTED), after.is("consent", Words.CONSENTED)),
                clauses.and(facts.is("consent", Words.CONSENT_EXISTENCE), after.is("consent", Words.CONSENT_FULL)));
        return clauses.and(more, after.is("consent_scope", Words.REACHES_VIEWER), valid(after));
    }

    /** That the policy's table of consent calls the giver's consent valid. */
    private Literal valid(Facts after) {
        List<Literal> valid = new ArrayList<>();
        Literal before = clauses.yes();
        for (ConsentRule rule : rules.reference().consentRules()) {
            Literal child = after.is("subject", Words.CHILD);
            Literal age = clauses.or(clauses.and(child, after.is("child_age", words(rule.ages()))),
                    clauses.and(child.negate(), after.is(SUBJECTS_AGE, words(rule.ages()))));
            Literal covers = clauses.and(after.is("consent_giver", words(rule.givers())), after.is("subject", words(rule.subjects())),
                    after.is("competence", words(rule.competences())), age);
            if (rule.valid()) {
                valid.add(clauses.and(before, covers));
            }
            before = clauses.and(before, covers.negate());
        }
        return clauses.or(valid);
    }

    private Literal glassBroken(Facts after) {
        Literal further = clauses.or(
                clauses.and(facts.is("access_mode", Words.NORMAL), after.is("access_mode", Words.EMERGENCY)),
                clauses.and(facts.is("access_mode", Words.GLASS), after.is("access_mode", Words.LIFE)));
        return clauses.and(inTeam(), facts.is("viewer_role", emergencyRoles(rules)), further);
    }
}
