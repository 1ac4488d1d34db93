package org.patchwork.rules.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files of scenarios. */
final class Scenarios {

    private static final List<String> EXPECTED =
            List.of("expected_gate", "expected_outcome", "rule_id", "reason_code", "expected_obligations");

    private Scenarios() {
    }

    /** The scenario files of a policy, in the order of their names: all CSV files in its folder {@code scenarios}. */
    static List<Path> filesOf(Path policy) throws WrongUsage {
        Path folder = policy.resolve("scenarios");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.toString().endsWith(".csv") && !path.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException unreadable) {
            throw new WrongUsage("folder.unreadable", folder, unreadable.getMessage());
        }
    }

    /** All scenarios of a file. */
    static List<Scenario> in(Path path) throws WrongUsage {
        List<Scenario> scenarios = new ArrayList<>();
        try (FactsFile file = new FactsFile(path)) {
            for (Optional<FactsFile.Case> next = file.next(); next.isPresent(); next = file.next()) {
                scenarios.add(scenario(path, file, next.get()));
            }
        } catch (IOException unreadable) {
            throw new WrongUsage("file.unreadable", path, 0, unreadable.getMessage());
        }
        return scenarios;
    }

    private static Scenario scenario(Path path, FactsFile file, FactsFile.Case facts) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String heading : EXPECTED) {
            cell(file, facts, heading).filter(cell -> !cell.isEmpty()).ifPresent(cell -> expected.put(heading, cell));
        }
        return new Scenario(path.getFileName().toString(), facts, cell(file, facts, "scenario").orElse(""), expected);
    }

    private static Optional<String> cell(FactsFile file, FactsFile.Case facts, String heading) {
        return file.column(heading).map(place -> facts.cells().get(place).strip());
    }
}
