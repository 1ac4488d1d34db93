package org.patchwork.rules.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.engine.Spelling;

/** Reads files of scenarios. What is wrong with one does not keep the others from being read. */
final class Scenarios {

    private static final String AGE = "child_age";
    private static final Pattern YEARS = Pattern.compile("\\d+");
    private final ExpectedWords expectedWords;
    private final Map<String, List<String>> factWords;
    private final List<Scenario> read = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> oddities = new ArrayList<>();

    /** With the policy's own words, where its tables could be read. */
    Scenarios(Optional<PolicyRules> rules) {
        this.expectedWords = new ExpectedWords(rules);
        this.factWords = rules.map(PolicyRules::facts).orElse(Map.of());
    }

    /** All scenarios of all files read so far that could be read. */
    List<Scenario> read() {
        return read;
    }

    /** What is wrong with the files read so far. */
    List<Fault> faults() {
        return faults;
    }

    /** What is odd with them, and does no harm. */
    List<Fault> oddities() {
        return oddities;
    }

    /** Reads one file. */
    void read(PolicyFile file) {
        byte[] content = file.content();
        if (content.length > PolicyFile.MOST_BYTES) {
            faults.add(Words.fault(file.name(), 0, "", "file.too-large", PolicyFile.MOST_BYTES / 1024));
            return;
        }
        try (FactsFile facts = new FactsFile(file.name(), new ByteArrayInputStream(content))) {
            headingsSound(file.name(), facts.headings());
            rows(file.name(), facts);
        } catch (FaultyCases faulty) {
            faults.add(faulty.fault());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A heading that nearly is one of ours is a slip: the column would be overlooked, or a fact have its everyday value. */
    private void headingsSound(String file, List<String> headings) {
        List<String> ours = new ArrayList<>(FactColumns.headings());
        ours.addAll(ExpectedWords.HEADINGS);
        List<String> missing = ours.stream().filter(heading -> !headings.contains(heading)).toList();
        headings.stream().filter(heading -> !ours.contains(heading)).forEach(heading -> Spelling.nearest(heading, missing)
                .ifPresent(meant -> faults.add(Words.fault(file, 1, heading, "scenario.heading", heading, meant))));
    }

    private void rows(String file, FactsFile facts) throws FaultyCases {
        Map<String, Long> lines = new HashMap<>();
        while (true) {
            try {
                Optional<FactsFile.Case> next = facts.next();
                if (next.isEmpty()) {
                    return;
                }
                scenario(file, facts, next.get(), lines);
            } catch (FaultyCases faulty) {
                if (!faulty.rowOnly()) {
                    throw faulty;
                }
                faults.add(faulty.fault());
            }
        }
    }

    private void scenario(String file, FactsFile columns, FactsFile.Case facts, Map<String, Long> lines) {
        int before = faults.size();
        Long first = lines.putIfAbsent(facts.id(), facts.line());
        if (facts.id().isBlank()) {
            faults.add(Words.fault(file, facts.line(), "id", "scenario.id-blank"));
        } else if (first != null) {
            faults.add(Words.fault(file, facts.line(), "id", "scenario.id-twice", facts.id(), first));
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (String heading : ExpectedWords.HEADINGS) {
            cell(columns, facts, heading).filter(cell -> !cell.isEmpty()).ifPresent(cell -> expected.put(heading, cell));
        }
        expected.forEach((heading, cell) -> expectedWords.fault(file, facts.line(), heading, cell).ifPresent(faults::add));
        if (faults.size() == before) {
            look(file, columns, facts, expected);
            read.add(new Scenario(file, facts, cell(columns, facts, "scenario").orElse(""), expected));
        }
    }

    private void look(String file, FactsFile columns, FactsFile.Case facts, Map<String, String> expected) {
        factWords.forEach((heading, words) -> cell(columns, facts, heading)
                .filter(word -> !word.isEmpty() && !words.contains(word) && !(heading.equals(AGE) && YEARS.matcher(word).matches()))
                .ifPresent(word -> Spelling.nearest(word, words)
                        .ifPresent(meant -> oddities.add(Words.fault(file, facts.line(), heading, "scenario.word", word, meant)))));
        if (expected.isEmpty()) {
            oddities.add(Words.fault(file, facts.line(), "", "scenario.expects-nothing", facts.id(), String.join(", ", ExpectedWords.HEADINGS)));
        }
    }

    private static Optional<String> cell(FactsFile file, FactsFile.Case facts, String heading) {
        return file.column(heading).map(place -> facts.cells().get(place).strip());
    }
}
