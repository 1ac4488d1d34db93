package org.patchwork.policy.boundary;

import java.util.List;
import java.util.Map;

/**
 * All that is to be said of a version's content.
 *
 * @param hash            of the content that was looked at
 * @param publishable     whether nothing keeps it from being published
 * @param faults          what is wrong with its files
 * @param breaches        properties that no policy may break, and how these tables do
 * @param scenarios       how many were run
 * @param failed          those that came out otherwise than expected
 * @param oddities        what is odd and keeps nobody from publishing
 * @param withoutScenario rows that no scenario shows
 * @param scenariosRun    false when the tables are too faulty to run scenarios on
 */
public record PolicyFindings(String hash, boolean publishable, List<PolicyFault> faults, List<Breach> breaches, int scenarios,
                             List<FailedScenario> failed, List<Oddity> oddities, List<Place> withoutScenario, boolean scenariosRun) {

    public PolicyFindings {
        faults = List.copyOf(faults);
        breaches = List.copyOf(breaches);
        failed = List.copyOf(failed);
        oddities = List.copyOf(oddities);
        withoutScenario = List.copyOf(withoutScenario);
    }

    /** How many things must be put right before it can be submitted. */
    public int toMend() {
        return faults.size() + breaches.size() + failed.size();
    }

    /** A row of a table, with what it says in plain words (which may be empty). */
    public record Place(String table, int line, String sentence) {
    }

    /**
     * A property that is broken.
     *
     * @param facts   by heading, the case in which it is
     * @param changed by heading, what those facts change to; empty unless the property is about a change
     * @param rows    that bring it about
     */
    public record Breach(int property, String sentence, Map<String, String> facts, Map<String, String> changed, List<Place> rows) {
    }

    /** A scenario that failed; a row without table means that none decided. */
    public record FailedScenario(String file, int line, String id, String description, Map<String, String> expected,
                                 Map<String, String> got, Place row) {
    }

    /**
     * Something odd.
     *
     * @param rows  others that have to do with it, such as those that shadow it
     * @param facts by heading, an example; empty where none is needed
     */
    public record Oddity(String kind, PolicyFault place, String sentence, List<Place> rows, Map<String, String> facts) {
    }
}
