package org.patchwork.rules.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.patchwork.rules.check.PolicyDifference.CellDifference;
import org.patchwork.rules.check.PolicyDifference.Kind;
import org.patchwork.rules.check.PolicyDifference.RowDifference;

/** Sets the rows of two sheets side by side: the longest run of equal rows stays, what is left is moved, changed, removed or added. */
final class RowComparison {

    private final Sheet before;
    private final Sheet after;
    private final Sentences then;
    private final Sentences now;
    private final List<Map<String, String>> old;
    private final List<Map<String, String>> fresh;
    private final int[] partner;
    private final Set<Integer> stay = new HashSet<>();

    RowComparison(Sheet before, Sentences then, Sheet after, Sentences now) {
        this.before = before;
        this.then = then;
        this.after = after;
        this.now = now;
        this.old = before.lines().stream().map(line -> (Map<String, String>) new TreeMap<>(before.byHeading(line.cells()))).toList();
        this.fresh = after.lines().stream().map(line -> (Map<String, String>) new TreeMap<>(after.byHeading(line.cells()))).toList();
        this.partner = new int[fresh.size()];
        IntStream.range(0, partner.length).forEach(row -> partner[row] = -1);
        pairEqualInOrder();
        pairEqualElsewhere();
        pairAlike();
    }

    List<String> headingsAdded() {
        return after.headings().stream().filter(heading -> !before.headings().contains(heading)).toList();
    }

    List<String> headingsRemoved() {
        return before.headings().stream().filter(heading -> !after.headings().contains(heading)).toList();
    }

    private void pairEqualInOrder() {
        int[][] longest = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(fresh.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < old.size() && j < fresh.size();) {
            if (old.get(i).equals(fresh.get(j))) {
                stay.add(j);
                partner[j++] = i++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean taken(int row) {
        return IntStream.of(partner).anyMatch(of -> of == row);
    }

    private void pairEqualElsewhere() {
        for (int j = 0; j < fresh.size(); j++) {
            for (int i = 0; i < old.size() && partner[j] < 0; i++) {
                if (!taken(i) && old.get(i).equals(fresh.get(j))) {
                    partner[j] = i;
                }
            }
        }
    }

    /** Rows most of whose cells are the same are one row that was changed, the most alike first. */
    private void pairAlike() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < fresh.size(); j++) {
                if (partner[j] < 0 && !taken(i) && 2 * different(i, j).size() <= Math.max(1, fresh.get(j).size())) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        pairs.sort(Comparator.comparingInt((int[] pair) -> different(pair[0], pair[1]).size()).thenComparingInt(pair -> Math.abs(pair[0] - pair[1])));
        pairs.forEach(pair -> {
            if (partner[pair[1]] < 0 && !taken(pair[0])) {
                partner[pair[1]] = pair[0];
            }
        });
    }

    private List<CellDifference> different(int i, int j) {
        List<String> headings = new ArrayList<>(after.headings());
        headings.addAll(headingsRemoved());
        return headings.stream().map(heading -> new CellDifference(heading, old.get(i).getOrDefault(heading, ""), fresh.get(j).getOrDefault(heading, "")))
                .filter(cell -> !cell.before().equals(cell.after())).toList();
    }

    List<RowDifference> differences() {
        List<RowDifference> differences = new ArrayList<>();
        for (int j = 0; j < fresh.size(); j++) {
            if (!stay.contains(j)) {
                differences.add(partner[j] < 0 ? added(j) : kept(partner[j], j));
            }
        }
        for (int i = 0; i < old.size(); i++) {
            if (!taken(i)) {
                RowDifference removed = new RowDifference(Kind.REMOVED, before.lines().get(i).number(), 0, List.of(), sentenceBefore(i), "");
                int place = (int) differences.stream().filter(row -> Math.max(row.lineBefore(), row.lineAfter()) < removed.lineBefore()).count();
                differences.add(place, removed);
            }
        }
        return List.copyOf(differences);
    }

    private RowDifference added(int j) {
        return new RowDifference(Kind.ADDED, 0, after.lines().get(j).number(), List.of(), "", sentenceAfter(j));
    }

    private RowDifference kept(int i, int j) {
        List<CellDifference> cells = different(i, j);
        return new RowDifference(cells.isEmpty() ? Kind.MOVED : Kind.CHANGED, before.lines().get(i).number(), after.lines().get(j).number(),
                cells, sentenceBefore(i), sentenceAfter(j));
    }

    private String sentenceBefore(int i) {
        return then.of(before.headings(), before.lines().get(i).cells());
    }

    private String sentenceAfter(int j) {
        return now.of(after.headings(), after.lines().get(j).cells());
    }
}
