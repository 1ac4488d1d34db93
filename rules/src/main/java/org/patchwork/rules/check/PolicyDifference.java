package org.patchwork.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.proof.DecisionChanges;
import org.patchwork.rules.proof.Proof;

/**
 * What is different between two policy books: row by row, in words, and over every combination of facts. The books need not be sound.
 *
 * @param files the files in which anything differs, in the order of their names
 * @param decisions what is decided otherwise, those of most combinations first; empty when one of the books has faults in its tables
 *     or breaks property 3
 */
public record PolicyDifference(List<FileDifference> files, Optional<List<DecisionChanges.Change>> decisions) {

    /** What happened to a row or a file. */
    public enum Kind { ADDED, REMOVED, CHANGED, MOVED }

    /**
     * One file.
     *
     * @param kind MOVED never
     * @param headingsAdded columns that are there now and were not; of a file that is added or removed, none
     * @param rows the rows that differ, in the order of the file as it is now, those removed where they stood
     */
    public record FileDifference(String file, Kind kind, List<String> headingsAdded, List<String> headingsRemoved, List<RowDifference> rows) {
    }

    /**
     * One row.
     *
     * @param lineBefore its line in the file as it was; 0 when it is added
     * @param lineAfter its line in the file as it is; 0 when it is removed
     * @param cells the cells that differ; empty unless the row is changed
     * @param sentenceBefore the row as it read; empty when it is added
     * @param sentenceAfter the row as it reads; empty when it is removed
     */
    public record RowDifference(Kind kind, int lineBefore, int lineAfter, List<CellDifference> cells, String sentenceBefore, String sentenceAfter) {
    }

    /** One cell; empty where its column was not, or is not, there. */
    public record CellDifference(String heading, String before, String after) {
    }

    /** Keeps its own copies. */
    public PolicyDifference {
        files = List.copyOf(files);
        decisions = decisions.map(List::copyOf);
    }

    /** From one book to another, in words of a language. */
    public static PolicyDifference between(PolicyBook before, PolicyBook after, Locale locale) {
        Sentences then = Sentences.of(before, locale);
        Sentences now = Sentences.of(after, locale);
        TreeSet<String> names = new TreeSet<>();
        Stream.concat(before.all().stream(), after.all().stream()).map(PolicyFile::name).forEach(names::add);
        List<FileDifference> files = new ArrayList<>();
        for (String name : names) {
            RowComparison rows = new RowComparison(sheet(before, name), then, sheet(after, name), now);
            Kind kind = before.find(name).isEmpty() ? Kind.ADDED : after.find(name).isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            FileDifference file = new FileDifference(name, kind, kind == Kind.CHANGED ? rows.headingsAdded() : List.of(),
                    kind == Kind.CHANGED ? rows.headingsRemoved() : List.of(), rows.differences());
            if (kind != Kind.CHANGED || !file.rows().isEmpty() || !file.headingsAdded().isEmpty() || !file.headingsRemoved().isEmpty()) {
                files.add(file);
            }
        }
        return new PolicyDifference(files, decisions(before, after));
    }

    private static Sheet sheet(PolicyBook book, String name) {
        return book.find(name).map(Sheet::of).orElse(new Sheet(name, List.of(), List.of()));
    }

    private static Optional<List<DecisionChanges.Change>> decisions(PolicyBook before, PolicyBook after) {
        try {
            PolicyRules then = PolicyCompiler.rulesOf(before);
            PolicyRules now = PolicyCompiler.rulesOf(after);
            boolean guarded = Stream.of(then, now).anyMatch(rules -> Proof.breaksThird(rules));
            return guarded ? Optional.empty() : Optional.of(DecisionChanges.between(then, now));
        } catch (PolicyRejected rejected) {
            return Optional.empty();
        }
    }
}
