package org.patchwork.rules.check;

import java.util.List;
import java.util.stream.Collectors;

import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.rules.outcome.RowKey;

/**
 * What the policy says of one case, gate and involvement together.
 *
 * @param outcome the involvement's; behind a gate that is not open, the gate's own
 * @param obligations joined by {@code +}, in their order
 * @param gateRow row that decided the gate
 * @param row row that decided the outcome; behind a gate that is not open, the gate's
 */
record Verdict(Gate gate, Outcome outcome, String ruleId, String reasonCode, String legalBasis, String obligations, RowKey gateRow, RowKey row) {

    static Verdict of(Policy policy, GateFacts gateFacts, InvolvementFacts involvement) {
        NetworkDecision network = policy.decide(gateFacts, List.of(involvement));
        GateDecision gate = network.gate();
        Decision decision = network.decisions().get(0);
        return new Verdict(gate.gate(), gate.isOpen() ? decision.outcome() : gate.outcome(), decision.ruleId(), decision.reasonCode(),
                decision.legalBasis(),
                decision.obligations().stream().map(Enum::name).collect(Collectors.joining("+")), gate.row(), decision.row());
    }
}
