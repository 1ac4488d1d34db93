package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.NetworkDecision;

/**
 * What it costs to decide a whole map. The lookups give all that the product uses (row, reason, legal basis, obligations); Drools and
 * plain Java give rule and outcome only, so the comparison is to the lookups' disadvantage. Every call is timed by itself, since the
 * median stands other work on the machine, which an average does not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(2)
public class DecisionBenchmark {

    private static final int MAPS = 256;
    private static final int SECOND_OPINIONS = 50_000;

    /** Involvements on a map. */
    @Param({"20", "100"})
    public int people;

    private final List<GateFacts> gates = new ArrayList<>();
    private final List<List<InvolvementFacts>> involvements = new ArrayList<>();
    private CompiledPolicy policy;
    private DroolsDecisions drools;
    private int next;

    /** Draws maps behind open gates, after plain Java and the tables were found to agree. */
    @Setup
    public void draw() {
        policy = ShippedPolicy.compiled();
        drools = new DroolsDecisions(policy);
        RandomFacts random = new RandomFacts(new SplittableRandom(11), policy.reference());
        for (int n = 0; n < SECOND_OPINIONS; n++) {
            agree(random.gate(), random.involvement());
        }
        while (gates.size() < MAPS) {
            GateFacts gate = random.gate();
            if (policy.gate(gate).isOpen()) {
                gates.add(gate);
                involvements.add(Stream.generate(random::involvement).limit(people).toList());
            }
        }
    }

    private void agree(GateFacts gate, InvolvementFacts involvement) {
        NetworkDecision network = policy.decide(gate, List.of(involvement));
        Decision decision = network.decisions().get(0);
        String got = decision.ruleId() + " " + (network.gate().isOpen() ? decision.outcome() : network.gate().outcome());
        if (!got.equals(PlainJavaPolicy.decide(gate, involvement))) {
            throw new IllegalStateException("The yardstick no longer says what the tables say: " + got + " for " + gate + involvement);
        }
    }

    private int nextMap() {
        next = (next + 1) % MAPS;
        return next;
    }

    /** The product's way. */
    @Benchmark
    public NetworkDecision lookups() {
        int map = nextMap();
        return policy.decide(gates.get(map), involvements.get(map));
    }

    /** All involvements of the map in one stateless Drools session. */
    @Benchmark
    public List<Integer> droolsBatch() {
        int map = nextMap();
        return drools.rows(gates.get(map), involvements.get(map));
    }

    /** The yardstick. */
    @Benchmark
    public void plainJava(Blackhole blackhole) {
        int map = nextMap();
        GateFacts gate = gates.get(map);
        for (InvolvementFacts involvement : involvements.get(map)) {
            blackhole.consume(PlainJavaPolicy.decide(gate, involvement));
        }
    }
}
