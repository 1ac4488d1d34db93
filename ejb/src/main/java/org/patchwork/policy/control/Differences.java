package org.patchwork.policy.control;

import java.util.List;
import org.patchwork.policy.boundary.PolicyChanges;
import org.patchwork.policy.boundary.PolicyChanges.CellChanged;
import org.patchwork.policy.boundary.PolicyChanges.DecisionChange;
import org.patchwork.policy.boundary.PolicyChanges.Kind;
import org.patchwork.policy.boundary.PolicyChanges.RowChanged;
import org.patchwork.policy.boundary.PolicyChanges.TableChange;
import org.patchwork.rules.check.PolicyDifference;
import org.patchwork.rules.engine.PolicyBook;

/** Compares two books, as pages take it. */
public final class Differences {

    private Differences() {
    }

    /** From one book to another. */
    public static PolicyChanges between(PolicyBook before, PolicyBook after) {
        PolicyDifference difference = PolicyDifference.between(before, after, RowSentences.LANGUAGE);
        return new PolicyChanges(difference.files().stream().map(Differences::table).toList(), difference.decisions().isPresent(),
                difference.decisions().orElse(List.of()).stream().map(change -> new DecisionChange(change.before(), change.ruleBefore(),
                        change.after(), change.ruleAfter(), change.combinations(), change.example())).toList());
    }

    private static TableChange table(PolicyDifference.FileDifference file) {
        return new TableChange(file.file(), Kind.valueOf(file.kind().name()), file.headingsAdded(), file.headingsRemoved(),
                file.rows().stream().map(Differences::row).toList());
    }

    private static RowChanged row(PolicyDifference.RowDifference row) {
        return new RowChanged(Kind.valueOf(row.kind().name()), row.lineBefore(), row.lineAfter(),
                row.cells().stream().map(cell -> new CellChanged(cell.heading(), cell.before(), cell.after())).toList(),
                row.sentenceBefore(), row.sentenceAfter());
    }
}
