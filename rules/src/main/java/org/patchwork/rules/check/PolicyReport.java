package org.patchwork.rules.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.outcome.RowKey;

/**
 * All that is to be said of one policy book, told so that an officer can put it right. Its lists are unmodifiable.
 *
 * @param hash of the book that was looked at
 * @param faults what is wrong with its files, each with its place; scenario files among them
 * @param breaches how its tables break a property that no policy may break (sharing policy, section 4, properties 1 to 6)
 * @param scenarios how many scenarios could be read and were run; 0 when there is no policy to run them on
 * @param failedScenarios those that came out otherwise than expected
 * @param warnings what is odd and keeps nobody from publishing
 * @param rowsWithoutScenario rows that decide and that no scenario shows; empty unless scenarios were run
 * @param scenariosRun whether scenarios were asked for, and there was a policy to run them on
 * @param policy the policy, ready to decide; empty when it cannot be compiled; not to be put in force unless the
 *     report is {@link #sound()}
 */
public record PolicyReport(String hash, List<Fault> faults, List<Breach> breaches, int scenarios, List<FailedScenario> failedScenarios,
                           List<Warning> warnings, List<RowKey> rowsWithoutScenario, boolean scenariosRun, Optional<Policy> policy) {

    /** Keeps its own copies. */
    public PolicyReport {
        faults = List.copyOf(faults);
        breaches = List.copyOf(breaches);
        failedScenarios = List.copyOf(failedScenarios);
        warnings = List.copyOf(warnings);
        rowsWithoutScenario = List.copyOf(rowsWithoutScenario);
    }

    /**
     * A scenario that does not hold.
     *
     * @param file name in the book, such as {@code scenarios/outcome.csv}
     * @param line line of that file
     * @param expected by heading, what was expected
     * @param got by the same headings, what came
     * @param row the row that decided; {@link RowKey#NO_ROW} when none did
     * @param message all of it in one line
     */
    public record FailedScenario(String file, int line, String id, String description, Map<String, String> expected, Map<String, String> got,
                                 RowKey row, String message) {
    }

    /**
     * A property that the tables break.
     *
     * @param property 1 to 6
     * @param key which sentence of the property, such as {@code protected-person}
     * @param facts by heading, one case in which it is broken: those facts that matter, in the officers' codes
     * @param changed where the property is about a change: by heading, what the facts change to; else empty
     * @param rows the rows that bring it about; empty when it is the engine's own answer
     * @param sentence property and case, in words
     */
    public record Breach(int property, String key, Map<String, String> facts, Map<String, String> changed, List<RowKey> rows, String sentence) {
    }

    /**
     * Something odd.
     *
     * @param kind what sort of thing
     * @param place where it stands, and what is odd
     * @param rows other rows that have to do with it, such as those that shadow this one
     * @param facts by heading, a case that shows it; empty where none is needed
     */
    public record Warning(Kind kind, Fault place, List<RowKey> rows, Map<String, String> facts) {

        /** What sort of thing is odd. */
        public enum Kind {
            /** A row that can never decide, because earlier rows take all its cases or the gate never opens for them. */
            ROW_NEVER_DECIDES,
            /** A row that hides something not sensitive from somebody who supports the child: property 7. */
            STANDARD_HIDDEN_FROM_TEAM,
            /** Anything in a scenario. */
            SCENARIO
        }
    }

    /** Whether it may be in force: no fault and no breach. Says nothing of scenarios that fail. */
    public boolean sound() {
        return faults.isEmpty() && breaches.isEmpty() && policy.isPresent();
    }

    /** Whether it may be published: sound, and every scenario was run and holds. */
    public boolean publishable() {
        return sound() && scenariosRun && failedScenarios.isEmpty();
    }
}
