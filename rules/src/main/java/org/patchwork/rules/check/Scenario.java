package org.patchwork.rules.check;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One scenario: a case, and what the officers expect of it.
 *
 * @param file name of the scenarios' file in its book
 * @param expected by heading; what is left empty is not expected
 */
record Scenario(String file, FactsFile.Case facts, String description, Map<String, String> expected) {

    /** What the policy gives where something was expected, by the same headings. */
    Map<String, String> got(Verdict verdict) {
        Map<String, String> got = new LinkedHashMap<>();
        expected.keySet().forEach(heading -> got.put(heading, switch (heading) {
            case "expected_gate" -> verdict.gate().name();
            case "expected_outcome" -> verdict.outcome().name();
            case "rule_id" -> verdict.ruleId();
            case "reason_code" -> verdict.reasonCode();
            default -> verdict.obligations();
        }));
        return got;
    }

    boolean holds(Verdict verdict) {
        return got(verdict).equals(expected);
    }

    PolicyReport.FailedScenario failed(Verdict verdict) {
        return new PolicyReport.FailedScenario(file, (int) facts.line(), facts.id(), description, expected, got(verdict), verdict.row(), failure(verdict));
    }

    /** What was expected and what came instead, in one line. */
    String failure(Verdict verdict) {
        String row = verdict.row().table().isEmpty() ? "-" : verdict.row().table() + ":" + verdict.row().line();
        return Words.of("scenario.failed", facts.id(), file.substring(file.lastIndexOf('/') + 1), facts.line(), String.join(" ", expected.values()),
                String.join(" ", got(verdict).values()), row, description);
    }
}
