package org.patchwork.rules.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.patchwork.rules.check.PolicyReport.Warning;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;

/** Says all that is wrong with a policy, and which scenarios it does not hold. */
final class CheckCommand {

    private final PrintStream out;

    CheckCommand(PrintStream out) {
        this.out = out;
    }

    /** Returns whether all holds. */
    boolean run(PolicyBook book, List<Path> furtherScenarios) throws WrongUsage {
        List<PolicyFile> further = new ArrayList<>();
        for (Path file : furtherScenarios) {
            further.add(read(file));
        }
        PolicyReport report = PolicyReview.of(book, further);
        report.faults().stream().map(Fault::inOneLine).forEach(out::println);
        report.warnings().stream().filter(warning -> warning.kind() != Warning.Kind.STANDARD_HIDDEN_FROM_TEAM)
                .forEach(warning -> out.println(Words.of("check.warning", warning.place().inOneLine())));
        report.breaches().forEach(breach -> out.println(breach.sentence()));
        report.failedScenarios().forEach(scenario -> out.println(scenario.message()));
        report.rowsWithoutScenario().forEach(row -> out.println(Words.of("check.no-scenario", row.table(), row.line())));
        int failed = report.faults().size() + report.breaches().size() + report.failedScenarios().size();
        out.println(Words.of("check.sum", report.scenarios() - report.failedScenarios().size(), failed));
        return failed == 0;
    }

    private static PolicyFile read(Path file) throws WrongUsage {
        try {
            return new PolicyFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new WrongUsage("file.absent", file);
        }
    }
}
