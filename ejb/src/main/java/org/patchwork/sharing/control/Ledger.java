package org.patchwork.sharing.control;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.rules.engine.FactsDigest;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Gate;

/**
 * Writes decisions as one compact line: the digest of the gate's facts, then for each involvement its id, rule, outcome and
 * digest of its facts, which are kept beside it.
 */
record Ledger(Policy policy) {

    /** @param action what the decision was taken for */
    AccessEntry entry(Decided record, String action) {
        Map<String, String> facts = new HashMap<>();
        StringBuilder line = new StringBuilder(kept(facts, record.gate(), null));
        if (record.row().purposeCode() != null) {
            line.append(";purpose:").append(record.row().purposeCode());
        }
        for (int i = 0; i < record.involvements().size(); i++) {
            Decision decision = record.decision().decisions().get(i);
            line.append(';').append(record.involvements().get(i).id()).append(':').append(decision.ruleId()).append(':')
                    .append(decision.outcome()).append(':').append(kept(facts, record.gate(), record.facts().get(i)));
        }
        return new AccessEntry(UUID.randomUUID(), record.row().childId(), action,
                record.decision().gate().gate().name(), record.decision().gate().ruleId(), policy.version(), line.toString(), facts, null);
    }

    private static String kept(Map<String, String> facts, GateFacts gate, InvolvementFacts involvement) {
        String text = FactsText.of(gate, involvement);
        String digest = FactsDigest.of(text);
        facts.put(digest, text);
        return digest;
    }

    /** A request for a record that is not there is recorded like any other, in as many statements. */
    AccessEntry miss(UUID asked, String action) {
        return new AccessEntry(null, action, Gate.NOT_FOUND.name(), "-", policy.version(), "absent:" + asked);
    }

    AccessEntry search(String matches) {
        return new AccessEntry(null, Action.SEARCH.name(), Gate.NA.name(), "-", policy.version(), matches);
    }
}
