package org.patchwork.sharing.control;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.sharing.boundary.ImpactResult.Change;
import org.patchwork.sharing.boundary.ImpactResult.Effect;
import org.patchwork.sharing.boundary.ImpactResult.GateChange;
import org.patchwork.sharing.boundary.ImpactResult.OfClass;
import org.patchwork.sharing.boundary.ImpactResult.Sum;

/** Sums up where two versions of the policy differ. Not safe for use by several threads. */
final class ImpactSums {

    /** From nothing to everything (sharing policy, section 1). */
    private static final List<Outcome> NARROW_TO_WIDE = List.of(Outcome.HIDE, Outcome.BROKERED, Outcome.LIMITED, Outcome.FULL);
    private static final Comparator<Change> WIDEST_FIRST = Comparator.comparing(Change::effect)
            .thenComparing(change -> -change.sum().involvements()).thenComparing(Change::service).thenComparing(Change::toRule)
            .thenComparing(Change::fromRule).thenComparing(Change::sensitivity);

    private final Tally tally = new Tally();

    private record Heading(Effect effect, String service, Sensitivity sensitivity, String fromRule, Outcome from, String toRule, Outcome to) {
    }

    private record SensitiveHeading(Sensitivity sensitivity, Effect effect) {
    }

    private record GateHeading(String from, String fromRule, String to, String toRule) {
    }

    void nextChild() {
        tally.nextChild();
    }

    void nextInvolvement() {
        tally.nextInvolvement();
    }

    void gate(GateDecision was, GateDecision is, BitSet people) {
        if (was.gate() != is.gate()) {
            tally.child(new GateHeading(was.gate().name(), was.ruleId(), is.gate().name(), is.ruleId()), people);
        }
    }

    void involvement(InvolvementFacts factsBefore, Decision was, InvolvementFacts factsAfter, Decision is, BitSet people) {
        Effect effect = effect(was.outcome(), is.outcome());
        Sensitivity sensitivity = graver(factsBefore.sensitivity(), factsAfter.sensitivity());
        tally.involvement(effect, people);
        if (isSensitive(sensitivity) && (effect == Effect.OPENS || effect == Effect.SHOWS_MORE)) {
            tally.involvement(new SensitiveHeading(sensitivity, effect), people);
        }
        tally.involvement(new Heading(effect, factsBefore.service(), sensitivity, was.ruleId(), was.outcome(), is.ruleId(), is.outcome()), people);
    }

    static Effect effect(Outcome was, Outcome is) {
        int wider = Integer.compare(NARROW_TO_WIDE.indexOf(is), NARROW_TO_WIDE.indexOf(was));
        if (wider == 0) {
            return Effect.OTHER_RULE;
        }
        if (wider > 0) {
            return was == Outcome.HIDE ? Effect.OPENS : Effect.SHOWS_MORE;
        }
        return is == Outcome.HIDE ? Effect.CLOSES : Effect.SHOWS_LESS;
    }

    /** A version that takes a service for harmless does not make it so for the count. */
    private static Sensitivity graver(Sensitivity before, Sensitivity after) {
        return isSensitive(before) || !isSensitive(after) ? before : after;
    }

    private static boolean isSensitive(Sensitivity sensitivity) {
        return sensitivity != Sensitivity.STANDARD && sensitivity != Sensitivity.UNKNOWN;
    }

    void add(ImpactSums other) {
        tally.add(other.tally);
    }

    ImpactResult result(int children, int people, int involvements) {
        Map<Object, Sum> sums = tally.sums();
        List<OfClass> sensitive = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<GateChange> gates = new ArrayList<>();
        sums.forEach((heading, sum) -> {
            if (heading instanceof Heading of) {
                changes.add(new Change(of.effect(), of.service(), of.sensitivity().name(), of.fromRule(), of.from().name(), of.toRule(),
                        of.to().name(), sum));
            } else if (heading instanceof GateHeading of) {
                gates.add(new GateChange(of.from(), of.fromRule(), of.to(), of.toRule(), sum));
            }
        });
        for (Sensitivity of : Sensitivity.values()) {
            Sum opens = sums.getOrDefault(new SensitiveHeading(of, Effect.OPENS), Sum.NONE);
            Sum showsMore = sums.getOrDefault(new SensitiveHeading(of, Effect.SHOWS_MORE), Sum.NONE);
            if (!opens.equals(Sum.NONE) || !showsMore.equals(Sum.NONE)) {
                sensitive.add(new OfClass(of.name(), opens, showsMore));
            }
        }
        changes.sort(WIDEST_FIRST);
        gates.sort(Comparator.comparing(GateChange::toString));
        return new ImpactResult(children, people, involvements, of(sums, Effect.OPENS), of(sums, Effect.SHOWS_MORE), of(sums, Effect.SHOWS_LESS),
                of(sums, Effect.CLOSES), of(sums, Effect.OTHER_RULE), sensitive, changes, gates);
    }

    private static Sum of(Map<Object, Sum> sums, Effect effect) {
        return sums.getOrDefault(effect, Sum.NONE);
    }
}
