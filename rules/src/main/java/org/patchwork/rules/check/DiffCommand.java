package org.patchwork.rules.check;

import java.io.PrintStream;
import java.util.Locale;

import org.patchwork.rules.check.PolicyDifference.FileDifference;
import org.patchwork.rules.check.PolicyDifference.RowDifference;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.proof.DecisionChanges;

/** Says what is different between two policies, row by row in words, and what is decided otherwise. */
final class DiffCommand {

    private final PrintStream out;

    DiffCommand(PrintStream out) {
        this.out = out;
    }

    /** Returns whether nothing differs. */
    boolean run(PolicyBook before, PolicyBook after) {
        PolicyDifference difference = PolicyDifference.between(before, after, Locale.UK);
        Sentences sentences = Sentences.of(after, Locale.UK);
        difference.files().forEach(this::tell);
        difference.decisions().ifPresentOrElse(
                changes -> changes.forEach(change -> tell(change, sentences)), () -> out.println(Words.of("diff.not-counted")));
        out.println(Words.of("diff.sum", difference.files().stream().mapToInt(file -> file.rows().size()).sum(), difference.files().size()));
        return difference.files().isEmpty();
    }

    private void tell(FileDifference file) {
        out.println(Words.of("diff.file." + file.kind(), file.file()));
        file.headingsAdded().forEach(heading -> out.println(Words.of("diff.column.ADDED", heading)));
        file.headingsRemoved().forEach(heading -> out.println(Words.of("diff.column.REMOVED", heading)));
        file.rows().forEach(this::tell);
    }

    private void tell(RowDifference row) {
        out.println(Words.of("diff.row." + row.kind(), row.lineBefore(), row.lineAfter(), row.sentenceBefore(), row.sentenceAfter()));
        row.cells().forEach(cell -> out.println(Words.of("diff.cell", cell.heading(), cell.before(), cell.after())));
    }

    private void tell(DecisionChanges.Change change, Sentences sentences) {
        out.println(Words.of("diff.decision", change.before(), change.ruleBefore(), change.after(), change.ruleAfter(),
                Words.number(change.combinations()),
                ProofWords.unusual(sentences, change.example())));
    }
}
