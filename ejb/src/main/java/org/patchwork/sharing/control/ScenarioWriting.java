package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.Outcome;

/** Writes decisions that somebody complained of into a draft's scenarios, so that no policy forgets them. */
@ApplicationScoped
public class ScenarioWriting {

    /** The table of scenarios that were made of decisions. */
    static final String TABLE = PolicyBook.SCENARIOS + "decisions.csv";
    private static final int ID_DIGITS = 12;
    private static final String ID = "id";
    private static final String DESCRIPTION = "scenario";
    private static final String EXPECTED_GATE = "expected_gate";
    private static final String EXPECTED_OUTCOME = "expected_outcome";

    /** Every heading that is a fact's. */
    private static final Set<String> FACTS = FactsText.headings();

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private PolicyVersions versions;

    @Inject
    private PolicyDrafts drafts;

    /** See {@link org.patchwork.sharing.boundary.Decisions#makeScenario}. */
    public String add(UUID draft, String digest, String expected, String description) {
        String facts = accessRecords.factsOf(List.of(digest)).get(digest);
        if (facts == null) {
            throw new IllegalArgumentException("no facts are kept under that digest");
        }
        Map<String, String> row = row(digest, facts, expected, description);
        drafts.replace(draft, versions.get(draft).contentHash(), with(versions.bookOf(draft), row));
        return row.get(ID);
    }

    static Map<String, String> row(String digest, String facts, String expected, String description) {
        boolean gateAlone = FactsText.parse(facts).involvement() == null;
        Map<String, String> row = new LinkedHashMap<>();
        row.put(ID, "D" + digest.substring(0, ID_DIGITS).toUpperCase(Locale.ROOT));
        row.put(DESCRIPTION, description.strip());
        row.putAll(FactsText.words(facts));
        row.putIfAbsent("sensitivity", "STANDARD");
        row.put(EXPECTED_GATE, gateAlone ? Gate.valueOf(expected).name() : gateBehind(Outcome.valueOf(expected)));
        row.put(EXPECTED_OUTCOME, gateAlone ? "" : expected);
        return row;
    }

    /** What is shown is shown behind an open gate; hidden is hidden, whatever the gate says. */
    private static String gateBehind(Outcome outcome) {
        return outcome == Outcome.HIDE ? "" : Gate.OPEN.name();
    }

    /** The book with the scenario, under the headings that its table has already and those that are new. */
    static PolicyBook with(PolicyBook book, Map<String, String> scenario) {
        PolicyTables tables = new PolicyTables(book);
        PolicyTable before = tables.find(TABLE).orElse(null);
        Set<String> headings = new LinkedHashSet<>(before == null ? List.of() : before.headings());
        headings.addAll(scenario.keySet());
        List<List<String>> rows = new ArrayList<>();
        if (before != null) {
            before.rows().stream().filter(row -> !before.cell(row, ID).equals(scenario.get(ID)))
                    .forEach(row -> rows.add(headings.stream().map(heading -> before.headings().contains(heading) ? before.cell(row, heading) : neutral(heading, scenario)).toList()));
        }
        rows.add(headings.stream().map(heading -> scenario.getOrDefault(heading, "")).toList());
        return tables.put(TABLE, List.copyOf(headings), rows);
    }

    /** A fact that came later was not there when the earlier rows were written; anything else new stays open. */
    private static String neutral(String heading, Map<String, String> scenario) {
        String facts = scenario.entrySet().stream().filter(cell -> !cell.getKey().equals(heading) && FACTS.contains(cell.getKey()))
                .map(cell -> cell.getKey() + "=" + cell.getValue()).collect(Collectors.joining(" "));
        FactsText.Facts without = FactsText.parse(facts);
        return FACTS.contains(heading) ? FactsText.words(FactsText.of(without.gate(), without.involvement())).getOrDefault(heading, "") : "";
    }
}
