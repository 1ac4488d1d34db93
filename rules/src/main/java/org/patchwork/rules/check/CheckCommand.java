package org.patchwork.rules.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFolder;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.outcome.RowKey;

/** Says all that is wrong with a policy, and which scenarios it does not hold. */
final class CheckCommand {

    private final PrintStream out;
    private int passed;
    private int failed;

    CheckCommand(PrintStream out) {
        this.out = out;
    }

    /** Returns whether all holds. */
    boolean run(Path policyFolder, List<Path> furtherScenarios) throws WrongUsage {
        List<Path> files = new ArrayList<>(Scenarios.filesOf(policyFolder));
        files.addAll(furtherScenarios);
        List<Scenario> scenarios = new ArrayList<>();
        for (Path file : files) {
            scenarios.addAll(Scenarios.in(file));
        }
        try {
            check(PolicyCompiler.compile(new PolicyFolder(policyFolder)), scenarios);
        } catch (PolicyRejected rejected) {
            failed = rejected.faults().size();
            rejected.faults().stream().map(Fault::inOneLine).forEach(out::println);
        }
        out.println(Words.of("check.sum", passed, failed));
        return failed == 0;
    }

    private void check(Policy policy, List<Scenario> scenarios) {
        policy.warnings().forEach(warning -> out.println(Words.of("check.warning", warning.inOneLine())));
        Set<RowKey> decided = new HashSet<>();
        for (Scenario scenario : scenarios) {
            Verdict verdict = Verdict.of(policy, scenario.facts().gate(), scenario.facts().involvement());
            decided.add(verdict.gateRow());
            decided.add(verdict.row());
            if (scenario.holds(verdict)) {
                passed++;
            } else {
                failed++;
                out.println(scenario.failure(verdict));
            }
        }
        policy.decisionRows().stream().filter(row -> !decided.contains(row))
                .forEach(row -> out.println(Words.of("check.no-scenario", row.table(), row.line())));
    }
}
