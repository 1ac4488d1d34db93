package org.patchwork.rules.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.patchwork.rules.check.PolicyReport.Breach;
import org.patchwork.rules.check.PolicyReport.FailedScenario;
import org.patchwork.rules.check.PolicyReport.Warning;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.outcome.RowKey;

/** Looks a policy book through and says all that is wrong with it at once. Safe for use by many threads. */
public final class PolicyReview {

    private final PolicyBook book;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final List<FailedScenario> failed = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<RowKey> withoutScenario = new ArrayList<>();
    private int run;
    private Optional<PolicyRules> rules = Optional.empty();
    private Optional<Policy> policy = Optional.empty();

    private PolicyReview(PolicyBook book) {
        this.book = book;
    }

    /** Everything: the files, the properties, the scenarios. What a policy must pass to be published. */
    public static PolicyReport of(PolicyBook book) {
        return of(book, List.of());
    }

    /** With further files of scenarios, which are no part of the book. */
    static PolicyReport of(PolicyBook book, List<PolicyFile> furtherScenarios) {
        PolicyReview review = new PolicyReview(book);
        review.tables();
        review.scenarios(Stream.concat(book.scenarios().stream(), furtherScenarios.stream()).toList());
        return review.report(review.policy.isPresent());
    }

    /** The files and the properties alone, without running scenarios: what a policy must pass to be in force on a demonstration. */
    public static PolicyReport quick(PolicyBook book) {
        PolicyReview review = new PolicyReview(book);
        review.tables();
        return review.report(false);
    }

    private PolicyReport report(boolean scenariosRun) {
        return new PolicyReport(book.hash(), faults, breaches, run, failed, warnings, withoutScenario, scenariosRun, policy);
    }

    private void tables() {
        try {
            rules = Optional.of(PolicyCompiler.rulesOf(book));
        } catch (PolicyRejected rejected) {
            faults.addAll(rejected.faults());
            return;
        }
        ProofWords proof = ProofWords.of(book, rules.get());
        breaches.addAll(proof.breaches());
        warnings.addAll(proof.warnings());
        compile();
    }

    /** A policy that breaks another property than the third is compiled too, so that its scenarios are told as well. */
    private void compile() {
        try {
            Policy compiled = PolicyCompiler.compile(book);
            compiled.warnings().stream().filter(row -> warnings.stream().noneMatch(known -> at(known.place()).equals(at(row))))
                    .forEach(row -> warnings.add(new Warning(Warning.Kind.ROW_NEVER_DECIDES, row, List.of(), Map.of())));
            policy = Optional.of(compiled);
        } catch (PolicyRejected rejected) {
            // what the guard refuses is a breach of property 3, told above with an example in words
            if (breaches.stream().noneMatch(breach -> breach.property() == 3)) {
                faults.addAll(rejected.faults());
            }
        }
    }

    private static RowKey at(Fault place) {
        return new RowKey(place.table(), place.line());
    }

    private void scenarios(List<PolicyFile> files) {
        Scenarios scenarios = new Scenarios(rules);
        files.forEach(scenarios::read);
        faults.addAll(scenarios.faults());
        scenarios.oddities().forEach(odd -> warnings.add(new Warning(Warning.Kind.SCENARIO, odd, List.of(), Map.of())));
        policy.ifPresent(compiled -> run(compiled, scenarios.read()));
    }

    private void run(Policy compiled, List<Scenario> scenarios) {
        Set<RowKey> decided = new HashSet<>();
        for (Scenario scenario : scenarios) {
            Verdict verdict = Verdict.of(compiled, scenario.facts().gate(), scenario.facts().involvement());
            decided.add(verdict.gateRow());
            decided.add(verdict.row());
            if (!scenario.holds(verdict)) {
                failed.add(scenario.failed(verdict));
            }
        }
        run = scenarios.size();
        compiled.decisionRows().stream().filter(row -> !decided.contains(row)).forEach(withoutScenario::add);
    }
}
