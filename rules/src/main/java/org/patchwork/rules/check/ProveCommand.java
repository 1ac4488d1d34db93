package org.patchwork.rules.check;

import java.io.PrintStream;
import java.util.stream.IntStream;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.proof.DecisionChanges;

/** Proves the properties that no policy may break, over every combination of facts. */
final class ProveCommand {

    private static final int BINDING_PROPERTIES = 6;
    private final PrintStream out;

    ProveCommand(PrintStream out) {
        this.out = out;
    }

    /** Returns whether all of them hold. */
    boolean run(PolicyBook book) {
        long started = System.nanoTime();
        try {
            PolicyRules rules = PolicyCompiler.rulesOf(book);
            ProofWords proof = ProofWords.of(book, rules);
            long milliseconds = (System.nanoTime() - started) / 1_000_000;
            tell(proof);
            out.println(Words.of("prove.sum", Words.number(DecisionChanges.combinations(rules)), Words.number(milliseconds)));
            return proof.breaches().isEmpty();
        } catch (PolicyRejected rejected) {
            rejected.faults().stream().map(Fault::inOneLine).forEach(out::println);
            return false;
        }
    }

    private void tell(ProofWords proof) {
        IntStream.rangeClosed(1, BINDING_PROPERTIES).filter(number -> proof.breaches().stream().noneMatch(breach -> breach.property() == number))
                .forEach(number -> out.println(Words.of("prove.holds", number, Words.of("prove.property." + number))));
        proof.breaches().forEach(breach -> out.println(breach.sentence()));
        proof.warnings().forEach(warning -> out.println(Words.of("check.warning", warning.place().inOneLine())));
    }
}
