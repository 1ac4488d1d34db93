package org.patchwork.rules.engine;

import java.util.List;
import java.util.random.RandomGenerator;

import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.Consent;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.ConsentScope;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.HolderDecision;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.fact.InvolvementStatus;
import org.patchwork.rules.fact.Objection;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.fact.YesNo;

/** Facts drawn at random, every value likely; the first value of each fact more likely, so that deep rules are reached too. */
final class RandomFacts {

    private static final double USUAL = 0.5;
    private final RandomGenerator random;
    private final List<String> roles;
    private final List<String> services;

    RandomFacts(RandomGenerator random, Reference reference) {
        this.random = random;
        this.roles = List.copyOf(reference.roles().keySet());
        this.services = List.copyOf(reference.services().keySet());
    }

    private <V> V oneOf(V[] values) {
        return oneOf(values, values[0]);
    }

    private <V> V oneOf(V[] values, V usual) {
        return random.nextDouble() < USUAL ? usual : values[random.nextInt(values.length)];
    }

    private String code(List<String> codes) {
        return random.nextInt(50) == 0 ? "UNKNOWN" : codes.get(random.nextInt(codes.size()));
    }

    GateFacts gate() {
        YesNo[] yesNo = YesNo.values();
        return new GateFacts(code(roles), code(services), oneOf(ViewerInvolvement.values()), oneOf(yesNo), oneOf(yesNo, YesNo.N),
                oneOf(yesNo, YesNo.Y), oneOf(Statutory.values()), oneOf(AccessMode.values()), oneOf(Action.values()),
                oneOf(AgeBand.values()), oneOf(Competence.values()), oneOf(Plan.values()), oneOf(RecordProtection.values()), oneOf(yesNo));
    }

    InvolvementFacts involvement() {
        YesNo[] yesNo = YesNo.values();
        return new InvolvementFacts(oneOf(yesNo, YesNo.N), oneOf(Subject.values()), oneOf(yesNo), code(services), oneOf(Sensitivity.values()),
                oneOf(yesNo, YesNo.N), oneOf(InvolvementStatus.values()), oneOf(Consent.values()), oneOf(ConsentGiver.values()),
                oneOf(ConsentScope.values()), oneOf(HolderDecision.values()), oneOf(Objection.values()),
                random.nextInt(10) == 0 ? oneOf(yesNo) : YesNo.N);
    }
}
