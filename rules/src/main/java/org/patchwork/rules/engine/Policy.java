package org.patchwork.rules.engine;

import java.util.List;

import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.RowKey;

/**
 * One version of the sharing policy, ready to decide. Immutable and safe for use by many threads; take it once for a whole map, so that
 * all of the map is decided by one version. Made by {@link PolicyCompiler}.
 */
public interface Policy {

    /** SHA-256 of the canonical content of all its tables, 64 hexadecimal digits. */
    String version();

    /** The first 12 digits of {@link #version()}, for people. */
    default String shortVersion() {
        return version().substring(0, 12);
    }

    /** Whether the network opens (sharing policy, section 3, part A). Depends on no involvement. */
    GateDecision gate(GateFacts gate);

    /** Decides the gate and all involvements of a map in one go, in the order given; the list may be empty. */
    NetworkDecision decide(GateFacts gate, List<InvolvementFacts> involvements);

    /** Why the policy decides as it does: the deciding row and those that matched after it. For information-governance officers only. */
    Explanation explain(GateFacts gate, InvolvementFacts involvement);

    /** Why the gate answers as it does: its row and those that matched after it; the involvement's decision is null. For information-governance officers only. */
    Explanation explain(GateFacts gate);

    /** All rows of a table of decisions in their order, as written; empty when there is no such table. */
    List<Explanation.Row> rowsOf(String table);

    /** The tables that decide nothing: roles, services, reasons, consent, recency, events. */
    Reference reference();

    /** What is odd and does no harm, such as a row that can never match; empty for a tidy policy. */
    List<Fault> warnings();

    /** Where the rows stand that decide a gate or an outcome, in the order in which they are tried; those that add obligations are not among them. */
    List<RowKey> decisionRows();

    /** The fingerprint of the facts of one decision, see {@link FactsDigest}. */
    default String digestOf(GateFacts gate, InvolvementFacts involvement) {
        return FactsDigest.of(gate, involvement);
    }
}
