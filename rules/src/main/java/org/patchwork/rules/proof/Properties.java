package org.patchwork.rules.proof;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.logicng.formulas.Literal;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;

/**
 * Properties 1 to 5 and the first half of 7 (sharing policy, section 4) as statements about one case. What each sentence was taken to
 * mean is in {@code rules/decisions/0002-properties.md}.
 */
final class Properties {

    private static final Set<String> UNKNOWN = Set.of(Words.UNKNOWN);
    private final Clauses clauses;
    private final Facts facts;
    private final Decided decided;

    Properties(Clauses clauses, Facts facts, Decided decided) {
        this.clauses = clauses;
        this.facts = facts;
        this.decided = decided;
    }

    /** By heading, the words that the properties tell from the others. */
    static Map<String, List<Set<String>>> told() {
        Map<String, List<Set<String>>> told = new HashMap<>();
        told.put("viewer_role", List.of(UNKNOWN));
        told.put("viewer_involvement", List.of(UNKNOWN, Words.TEAM, Words.CORE));
        told.put("allow_listed", List.of(Words.YES));
        told.put("statutory", List.of(Words.HARM, Words.BEFORE_ENQUIRY));
        told.put("access_mode", List.of(Words.NORMAL, Words.GLASS, Words.LIFE));
        told.put("action", List.of(Words.EXPORT, Words.NO_CARE, Words.FAMILY_VIEW));
        told.put("child_age", List.of(UNKNOWN));
        told.put("plan", List.of(UNKNOWN, Words.PARTNERS_PLAN));
        told.put("record_protection", List.of(UNKNOWN, Words.PROTECTED));
        told.put("same_care_team", List.of(Words.YES));
        told.put("service_hidden", List.of(Words.NO));
        told.put("subject", List.of(Words.CHILD));
        told.put("sensitivity", List.of(UNKNOWN, Words.SENSITIVE, Words.SAFETY, Words.JUSTICE, Words.STANDARD));
        told.put("consent", List.of(Words.CONSENT_FULL, Words.CONSENT_EXISTENCE, Words.WITHDRAWN, Words.GIVEN, Words.NOT_CONSENTED));
        told.put("consent_giver", List.of(UNKNOWN));
        told.put("consent_scope", List.of(Words.REACHES_VIEWER, UNKNOWN));
        told.put("holder_decision", List.of(Words.DISCLOSED, Words.NOT_WITHHELD, Words.WITHHELD));
        return told;
    }

    /** Those that no policy may break. */
    List<Property> binding() {
        return Stream.of(first(), second(), third(), fourth(), fifth()).flatMap(List::stream).toList();
    }

    private Property of(int number, String key, Literal... broken) {
        return new Property(number, key, clauses.and(broken), decided.deciding());
    }

    private Property ofGate(int number, String key, Literal... broken) {
        return new Property(number, key, clauses.and(broken), decided.decidingGate());
    }

    private List<Property> first() {
        Literal gateUnknown = clauses.or(facts.is("viewer_role", UNKNOWN), facts.is("viewer_involvement", UNKNOWN),
                facts.is("record_protection", UNKNOWN));
        Literal unmatched = clauses.or(decided.gate().none(), clauses.and(decided.asksFamily(), decided.family().none()),
                clauses.and(decided.asksNetwork(), decided.network().none()));
        Literal ageUnknown = clauses.and(facts.is("child_age", UNKNOWN),
                clauses.or(facts.is("action", Words.FAMILY_VIEW), facts.is("sensitivity", Words.SENSITIVE)));
        return List.of(
                of(1, "nothing-matched", unmatched, decided.shown()),
                ofGate(1, "gate-unknown", gateUnknown, found()),
                of(1, "involvement-unknown", clauses.or(facts.is("sensitivity", UNKNOWN), facts.is("plan", UNKNOWN), ageUnknown), decided.shown()),
                ofGate(1, "gate-by-involvement", gateAsksInvolvement()));
    }

    /** That anything of the record is found: the network, a possible match, the broker's card. */
    private Literal found() {
        return clauses.or(decided.gateIs(Gate.OPEN), decided.gateIs(Gate.STUB), decided.card());
    }

    /** The reader refuses such headings; should one slip through, no case is sound. */
    private Literal gateAsksInvolvement() {
        Set<String> ofInvolvement = Set.of("same_care_team", "subject", "relevant", "service", "sensitivity", "practitioner_mark", "inv_status",
                "consent", "consent_giver", "consent_scope", "holder_decision", "objection");
        return clauses.or(decided.gate().rows().stream().filter(row -> row.conditions().keySet().stream().anyMatch(ofInvolvement::contains))
                .map(decided.gate()::matches).toList());
    }

    private List<Property> second() {
        return List.of(
                of(2, "not-found-shows", decided.gateIs(Gate.NOT_FOUND), clauses.or(decided.shown(), decided.card())),
                ofGate(2, "protected-person", facts.is("record_protection", Words.PROTECTED), facts.not("allow_listed", Words.YES), found()),
                of(2, "place-of-safety", facts.is("sensitivity", Words.SAFETY), facts.not("same_care_team", Words.YES),
                        decided.shown(EnumSet.of(Outcome.FULL))),
                of(2, "hidden-service", facts.not("service_hidden", Words.NO), decided.shown()));
    }

    private List<Property> third() {
        return List.of(new Property(3, "sensitive-without-ground", decided.groundlesslyShown(), decided.decidingNetworkAlone()));
    }

    private List<Property> fourth() {
        return List.of(of(4, "statistics-show", facts.is("action", Words.NO_CARE), clauses.or(decided.shown(), decided.card())));
    }

    private List<Property> fifth() {
        Literal export = facts.is("action", Words.EXPORT);
        return List.of(
                of(5, "sensitive-exported", export, facts.is("sensitivity", Words.SENSITIVE), decided.shown()),
                of(5, "emergency-exported", export, facts.is("access_mode", Words.EMERGENCY), clauses.or(decided.shown(), decided.card())));
    }

    /** A standard involvement hidden from somebody in the team, behind an open gate, exports and an unknown plan aside. */
    Property hiddenFromTeam() {
        Literal hidden = clauses.and(decided.asksNetwork(), decided.shown().negate());
        return of(7, "standard-hidden", facts.is("sensitivity", Words.STANDARD), facts.is("viewer_involvement", Words.TEAM),
                facts.not("action", Words.EXPORT), facts.not("plan", UNKNOWN), hidden);
    }
}
