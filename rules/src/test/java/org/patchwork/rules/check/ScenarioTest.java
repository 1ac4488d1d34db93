package org.patchwork.rules.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFolder;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.outcome.RowKey;

/** The officers' scenarios, one test a row, and that no row of a decision table goes without one. */
class ScenarioTest {

    private static final Path FOLDER = Path.of("policy");
    private static Policy policy;

    @BeforeAll
    static void compile() throws PolicyRejected {
        policy = PolicyCompiler.compile(new PolicyFolder(FOLDER));
    }

    private static List<Scenario> all() throws IOException {
        Scenarios scenarios = new Scenarios(Optional.empty());
        PolicyBook.ofFolder(FOLDER).scenarios().forEach(scenarios::read);
        assertEquals(List.of(), scenarios.faults());
        return scenarios.read();
    }

    private static Verdict verdict(Scenario scenario) {
        return Verdict.of(policy, scenario.facts().gate(), scenario.facts().involvement());
    }

    @TestFactory
    Stream<DynamicNode> the_policy_holds_every_scenario() throws IOException {
        List<Scenario> all = all();
        return all.stream().map(Scenario::file).distinct().map(file -> dynamicContainer(file,
                all.stream().filter(scenario -> scenario.file().equals(file)).map(scenario -> dynamicTest(
                        scenario.facts().id() + " " + scenario.description(),
                        () -> assertEquals(scenario.expected(), scenario.got(verdict(scenario)), () -> scenario.failure(verdict(scenario)))))));
    }

    @Test
    void every_scenario_expects_something() throws IOException {
        assertEquals(List.of(), all().stream().filter(scenario -> scenario.expected().isEmpty()).map(scenario -> scenario.facts().id()).toList());
    }

    @Test
    void every_row_of_every_decision_table_decides_a_scenario() throws IOException {
        Set<RowKey> decided = new HashSet<>();
        for (Scenario scenario : all()) {
            decided.add(verdict(scenario).gateRow());
            decided.add(verdict(scenario).row());
        }
        assertEquals(List.of(), policy.decisionRows().stream().filter(row -> !decided.contains(row)).toList());
    }

    @Test
    void the_coverage_of_rows_would_miss_a_scenario_that_is_taken_away() throws IOException {
        Set<RowKey> decided = new HashSet<>();
        all().stream().filter(scenario -> !verdict(scenario).ruleId().equals("R065")).forEach(scenario -> decided.add(verdict(scenario).row()));
        assertTrue(policy.decisionRows().stream().anyMatch(row -> !decided.contains(row) && row.table().contains("agreed")));
    }
}
