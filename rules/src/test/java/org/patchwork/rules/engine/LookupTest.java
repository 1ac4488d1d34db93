package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

class LookupTest {

    private static final int CHUNK = 20_000;
    private final CompiledPolicy policy = ShippedPolicy.compiled();

    /** Every word of every fact that the table asks for, UNKNOWN and absent among them: not only one for each class of equal words. */
    @TestFactory
    Stream<DynamicTest> a_lookup_answers_as_drools_does_for_every_combination_of_words() {
        return policy.content().tables().stream().map(table -> dynamicTest(table.name(), () -> compare(table)));
    }

    private void compare(DecisionTable table) {
        int first = policy.lookups().rows().indexOf(table.rows().get(0));
        long combinations = table.columns().stream().mapToLong(column -> policy.content().domains().words(column).size()).reduce(1, (a, b) -> a * b);
        for (long from = 0; from < combinations; from += CHUNK) {
            List<int[]> places = new ArrayList<>();
            for (long index = from; index < Math.min(from + CHUNK, combinations); index++) {
                places.add(placesOf(table, index));
            }
            List<Situation> situations = places.stream().map(p -> new Situation(table.part(), wordsOf(p))).toList();
            policy.rules().fire(situations);
            for (int i = 0; i < places.size(); i++) {
                BitSet matched = situations.get(i).matchedRows().get(first, first + table.rows().size());
                int[] facts = places.get(i);
                assertEquals(answer(table, matched, first), policy.lookups().of(table).answer(facts), () -> Arrays.toString(wordsOf(facts)));
            }
        }
    }

    private int[] placesOf(DecisionTable table, long index) {
        int[] places = policy.content().domains().allAbsent();
        long rest = index;
        for (FactColumn column : table.columns()) {
            int words = policy.content().domains().words(column).size();
            places[column.ordinal()] = (int) (rest % words);
            rest /= words;
        }
        return places;
    }

    private String[] wordsOf(int[] places) {
        String[] words = new String[places.length];
        Arrays.setAll(words, column -> policy.content().domains().words(FactColumn.values()[column]).get(places[column]));
        return words;
    }

    private static int answer(DecisionTable table, BitSet matched, int first) {
        if (table.part() != Part.OBLIGATION) {
            return matched.isEmpty() ? Lookup.NO_ROW : first + matched.nextSetBit(0);
        }
        return matched.stream().flatMap(row -> table.rows().get(row).obligations().stream().mapToInt(Obligation::ordinal))
                .map(bit -> 1 << bit).reduce(0, (a, b) -> a | b);
    }

    @Test
    void whole_maps_are_decided_as_drools_decides_them_in_one_session() {
        RandomFacts random = new RandomFacts(new SplittableRandom(42), policy.reference());
        DroolsDecisions drools = new DroolsDecisions(policy);
        for (int map = 0; map < 1_000; map++) {
            GateFacts gate = random.gate();
            List<InvolvementFacts> involvements = Stream.generate(random::involvement).limit(20).toList();
            List<RowKey> expected = drools.rows(gate, involvements).stream()
                    .map(row -> row == Lookup.NO_ROW ? RowKey.NO_ROW : policy.lookups().row(row).key()).toList();
            assertEquals(expected, rowsOf(policy.decide(gate, involvements)), gate::toString);
        }
    }

    @Test
    void joined_lookups_answer_as_their_tables_do_one_after_the_other() {
        RandomFacts random = new RandomFacts(new SplittableRandom(5), policy.reference());
        int rules = policy.content().domains().words(FactColumn.DECIDED_RULE).size();
        for (int n = 0; n < 200_000; n++) {
            int[] facts = new FactVector(policy.content().domains()).with(random.gate()).with(random.involvement())
                    .decided(Gate.values()[n % Gate.values().length], Outcome.values()[n / 7 % Outcome.values().length], n % rules).places();
            for (Part part : List.of(Part.GATE, Part.FAMILY, Part.OUTCOME)) {
                int oneByOne = policy.content().tables(part).stream().mapToInt(table -> policy.lookups().of(table).answer(facts))
                        .filter(row -> row != Lookup.NO_ROW).findFirst().orElse(Lookup.NO_ROW);
                assertEquals(oneByOne, policy.lookups().bind(part, facts).firstRow(facts));
            }
            int added = policy.content().tables(Part.OBLIGATION).stream().mapToInt(table -> policy.lookups().of(table).answer(facts)).reduce(0, (a, b) -> a | b);
            assertEquals(added, policy.lookups().bind(Part.OBLIGATION, facts).obligations(facts));
        }
    }

    private static List<RowKey> rowsOf(NetworkDecision network) {
        List<RowKey> rows = new ArrayList<>(List.of(network.gate().row()));
        if (network.gate().isOpen()) {
            network.decisions().forEach(decision -> rows.add(decision.row()));
        }
        return rows;
    }
}
