package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.sharing.boundary.ImpactResult.Effect;
import org.patchwork.sharing.boundary.ImpactResult.Sum;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Policies;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The counts of the preview are those that come of opening every map as every viewer under both versions, one by one, on the path that
 * practitioners take, and comparing what the access records say.
 */
class ImpactCalculationTest {

    private static final ExecutorService HELPER = Executors.newSingleThreadExecutor();
    private static PGSimpleDataSource database;
    /** Few children with much around them, so that every map can be opened by everybody within a test. */
    private static final String KEPT = """
            (select child_id from involvement group by child_id order by count(*) desc, child_id limit 60)
            union select id from child where record_protection <> 'NONE'
            union select child_id from allow_list_entry union select child_id from statutory_access union select child_id from conflict
            """;
    private static EntityManagerFactory unit;
    private static Policy shipped;
    private static List<Viewer> viewers;
    private static List<UUID> children;
    private static Map<String, Answer> before;

    /** What one viewer got of one involvement; of the child alone when there is no involvement. */
    private record Answer(UUID viewer, UUID child, UUID involvement, String gate, String rule, String outcome, String service, String sensitivity) {
    }

    @BeforeAll
    static void the_demonstration_and_every_map_under_the_shipped_policy() throws SQLException {
        database = TestDatabase.fresh("impact");
        DemonstrationFixture.load(database);
        try (Connection connection = database.getConnection()) {
            viewers = new ImpactReading(connection, Days.CLOCK).viewers();
            children = new ArrayList<>();
            Rows.each(connection, KEPT, row -> children.add(row.id("child_id")));
        }
        unit = Entities.unitOn(database);
        shipped = Policies.shipped().compiled();
        before = everybodysMaps(shipped);
    }

    @AfterAll
    static void close() {
        HELPER.shutdownNow();
        unit.close();
    }

    @Test
    void the_same_policy_changes_nothing() throws Exception {
        ImpactResult result = preview(Policies.shipped().compiled());
        assertTrue(result.changesNothing());
        assertEquals(List.of(), result.changes());
        assertEquals(viewers.size(), result.people());
        assertTrue(result.involvements() > result.children());
    }

    @Test
    void a_sensitive_service_declared_harmless_is_counted_and_needs_a_reason() throws Exception {
        ImpactResult result = compare(Policies.shipped().with("03-services.csv", camhs(), camhs().replace("SENSITIVE_HEALTH", "STANDARD")));
        assertTrue(result.widensSensitive());
        assertEquals("SENSITIVE_HEALTH", result.sensitive().get(0).sensitivity());
        assertNotEquals(Sum.NONE, result.opens());
    }

    @Test
    void a_gate_thrown_open_to_strangers_is_counted_for_all_of_them() throws Exception {
        ImpactResult result = compare(Policies.shipped().with("19-gate-involvement.csv", "R083,NONE,not harm|screening", "R083,NONE,S47")
                .with("48-outcome-support.csv", "R170,team", "R170,ANY"));
        assertTrue(result.opens().people() > viewers.size() / 2, result.opens().toString());
        assertFalse(result.gates().isEmpty());
    }

    @Test
    void less_and_more_and_other_rules_are_told_apart() throws Exception {
        ImpactResult result = compare(Policies.shipped().with("45-outcome-mark.csv", "LIMITED", "HIDE").with("47-outcome-location.csv", "LIMITED", "FULL")
                .with("46-outcome-family-contact.csv", "BROKERED", "LIMITED").with("48-outcome-support.csv", "R170,team", "R171,team"));
        for (Sum sum : List.of(result.showsMore(), result.closes(), result.otherRule())) {
            assertNotEquals(Sum.NONE, sum, result.toString());
        }
        assertEquals(Sum.NONE, result.opens());
        assertFalse(result.changesNothing());
    }

    @Test
    void hiding_what_was_shown_closes_and_needs_no_reason() throws Exception {
        ImpactResult result = compare(Policies.shipped().with("48-outcome-support.csv", "FULL", "LIMITED"));
        assertNotEquals(Sum.NONE, result.showsLess());
        assertFalse(result.widensSensitive());
    }

    @Test
    void what_the_officer_is_told_on_the_way_grows_to_the_whole() throws Exception {
        List<Integer> told = new ArrayList<>();
        new ImpactCalculation(database::getConnection, Days.CLOCK, shipped, shipped).run(HELPER, (done, all) -> told.add(done * 100 / all));
        assertEquals(0, told.get(0));
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.size() > 2);
    }

    @Test
    void who_ends_the_work_ends_it() {
        assertThrows(IllegalStateException.class, () -> new ImpactCalculation(database::getConnection, Days.CLOCK, shipped, shipped)
                .run(HELPER, (done, all) -> {
                    throw new IllegalStateException("enough");
                }));
    }

    private static String camhs() {
        return Policies.shipped().book().find("03-services.csv").map(file -> new String(file.content(), StandardCharsets.UTF_8)).orElseThrow()
                .lines().filter(line -> line.startsWith("CAMHS,")).findFirst().orElseThrow();
    }

    private static ImpactResult preview(Policy after) throws Exception {
        return new ImpactCalculation(database::getConnection, Days.CLOCK, shipped, after).run(HELPER, (done, all) -> { });
    }

    /** The preview of the children that every viewer opened, once it has been held against what they got. */
    private static ImpactResult compare(Policies changed) throws Exception {
        Policy after = changed.compiled();
        ImpactResult counted = counted(after);
        Expected expected = Expected.of(before, everybodysMaps(after));
        assertEquals(expected.changes, new TreeMap<>(changesOf(counted)));
        assertEquals(expected.effects, effectsOf(counted));
        assertEquals(expected.sensitive, sensitiveOf(counted));
        assertEquals(expected.gates, gatesOf(counted));
        return counted;
    }

    private static ImpactResult counted(Policy after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ImpactCounting counting = new ImpactCounting(shipped, after, Days.TODAY, viewers);
            new ImpactReading(connection, Days.CLOCK).read(children).forEach(counting::count);
            return counting.sums().result(counting.children(), viewers.size(), counting.involvements());
        }
    }

    private static Map<String, Sum> changesOf(ImpactResult result) {
        Map<String, Sum> sums = new HashMap<>();
        result.changes().forEach(change -> sums.put(String.join(" ", change.service(), change.sensitivity(), change.fromRule(),
                change.fromOutcome(), change.toRule(), change.toOutcome()), change.sum()));
        return sums;
    }

    private static Map<String, Sum> gatesOf(ImpactResult result) {
        Map<String, Sum> sums = new HashMap<>();
        result.gates().forEach(gate -> sums.put(String.join(" ", gate.fromGate(), gate.fromRule(), gate.toGate(), gate.toRule()), gate.sum()));
        return sums;
    }

    private static Map<String, Sum> effectsOf(ImpactResult result) {
        Map<String, Sum> sums = new HashMap<>(Map.of("OPENS", result.opens(), "SHOWS_MORE", result.showsMore(), "SHOWS_LESS", result.showsLess(),
                "CLOSES", result.closes(), "OTHER_RULE", result.otherRule()));
        sums.values().removeIf(Sum.NONE::equals);
        return sums;
    }

    private static Map<String, Sum> sensitiveOf(ImpactResult result) {
        Map<String, Sum> sums = new HashMap<>();
        result.sensitive().forEach(of -> {
            sums.put(of.sensitivity() + " OPENS", of.opens());
            sums.put(of.sensitivity() + " SHOWS_MORE", of.showsMore());
        });
        sums.values().removeIf(Sum.NONE::equals);
        return sums;
    }

    /** Opens every map as every viewer and reads from the access records what each got. */
    private static Map<String, Answer> everybodysMaps(Policy policy) {
        Map<String, Answer> answers = new HashMap<>();
        EntityManager entities = unit.createEntityManager();
        try {
            Wiring wiring = new Wiring(entities, Days.CLOCK).with(PolicyInForce.class, new PolicyInForce() {
                @Override
                public Policy get() {
                    return policy;
                }
            });
            for (Viewer viewer : viewers) {
                entities.getTransaction().begin();
                wiring.get(Decider.class).open(viewer, children, Action.VIEW, Locale.UK);
                read(entities, viewer, answers);
                entities.getTransaction().rollback();
            }
        } finally {
            entities.close();
        }
        return answers;
    }

    private static void read(EntityManager entities, Viewer viewer, Map<String, Answer> answers) {
        Map<String, String> facts = new HashMap<>();
        Rows.of(entities, "select digest, facts from decided_facts").forEach(row -> facts.put(row.text("digest"), row.text("facts")));
        for (Row look : Rows.of(entities, "select child_id, gate, rule_id, decisions from access_record")) {
            UUID child = look.id("child_id");
            answers.put(viewer.accountId() + "/" + child,
                    new Answer(viewer.accountId(), child, null, look.text("gate"), look.text("rule_id"), null, null, null));
            for (String decision : look.text("decisions").split(";")) {
                String[] parts = decision.split(":");
                if (parts.length == 4) {
                    Map<String, String> words = FactsText.words(facts.get(parts[3]));
                    answers.put(viewer.accountId() + "/" + child + "/" + parts[0], new Answer(viewer.accountId(), child, UUID.fromString(parts[0]),
                            null, parts[1], parts[2], words.get("service"), words.get("sensitivity")));
                }
            }
        }
    }

    /** The same sums, counted the slow way. */
    private static final class Expected {

        private final Map<String, Sum> changes = new TreeMap<>();
        private final Map<String, Sum> effects = new HashMap<>();
        private final Map<String, Sum> sensitive = new HashMap<>();
        private final Map<String, Sum> gates = new HashMap<>();
        private final Map<String, List<Set<Object>>> seen = new HashMap<>();

        static Expected of(Map<String, Answer> before, Map<String, Answer> after) {
            Expected expected = new Expected();
            Set<String> keys = new HashSet<>(before.keySet());
            keys.addAll(after.keySet());
            for (String key : keys) {
                String childKey = key.substring(0, 73);
                if (key.length() == childKey.length()) {
                    expected.gate(before.get(key), after.get(key));
                } else {
                    expected.involvement(orShut(before, key, after), orShut(after, key, before));
                }
            }
            return expected;
        }

        /** Behind a shut gate no involvement is recorded: it is hidden by the gate's rule. */
        private static Answer orShut(Map<String, Answer> answers, String key, Map<String, Answer> others) {
            Answer known = answers.get(key);
            if (known != null) {
                return known;
            }
            Answer gate = answers.get(key.substring(0, 73));
            Answer other = others.get(key);
            return new Answer(other.viewer(), other.child(), other.involvement(), null, gate.rule(), "HIDE", other.service(), null);
        }

        private void gate(Answer was, Answer is) {
            if (!was.gate().equals(is.gate())) {
                String heading = String.join(" ", was.gate(), was.rule(), is.gate(), is.rule());
                count(gates, heading, was, null);
            }
        }

        private void involvement(Answer was, Answer is) {
            if (was.outcome().equals(is.outcome()) && was.rule().equals(is.rule())) {
                return;
            }
            List<String> order = List.of("HIDE", "BROKERED", "LIMITED", "FULL");
            int step = order.indexOf(is.outcome()) - order.indexOf(was.outcome());
            Effect effect = step == 0 ? Effect.OTHER_RULE : step > 0 ? was.outcome().equals("HIDE") ? Effect.OPENS : Effect.SHOWS_MORE
                    : is.outcome().equals("HIDE") ? Effect.CLOSES : Effect.SHOWS_LESS;
            String sensitivity = was.sensitivity() == null ? is.sensitivity() : is.sensitivity() == null || was.sensitivity().startsWith("SENSITIVE")
                    || !is.sensitivity().startsWith("SENSITIVE") ? was.sensitivity() : is.sensitivity();
            count(changes, String.join(" ", was.service(), sensitivity, was.rule(), was.outcome(), is.rule(), is.outcome()), was, was.involvement());
            count(effects, effect.name(), was, was.involvement());
            if (step > 0 && sensitivity.startsWith("SENSITIVE")) {
                count(sensitive, sensitivity + " " + effect, was, was.involvement());
            }
        }

        private void count(Map<String, Sum> sums, String heading, Answer who, UUID involvement) {
            List<Set<Object>> sets = seen.computeIfAbsent(System.identityHashCode(sums) + heading, first -> List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
            if (involvement != null) {
                sets.get(0).add(involvement);
            }
            sets.get(1).add(who.child());
            sets.get(2).add(who.viewer());
            sums.put(heading, new Sum(sets.get(0).size(), sets.get(1).size(), sets.get(2).size()));
        }
    }
}
