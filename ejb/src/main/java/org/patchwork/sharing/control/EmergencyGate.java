package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.Outcome;

/** What the policy would answer in an emergency that has not been opened: which roles may break the glass is the tables' to say. */
@ApplicationScoped
public class EmergencyGate {

    private static final UUID SUPPOSED = new UUID(0, 0);

    /** What breaking the glass would do for a viewer. */
    public enum Answer {
        /** Open the record, or show the broker's card of a shielded one. */
        HELPS,
        /** Nothing: this role has no emergency access, or the record none. */
        DOES_NOT_HELP,
        /** There is no such child for this viewer, in an emergency or not. */
        NOT_FOUND
    }

    @Inject
    private PolicyInForce policies;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    /**
     * Asks the gate with the facts of today and the emergency supposed.
     *
     * @throws PolicyUnavailable when no policy is in force
     */
    public Answer ask(Viewer viewer, UUID child, AccessMode mode) {
        return records.standingOf(viewer, List.of(child)).stream().findFirst()
                .map(row -> answer(policies.get().gate(supposed(viewer, row, mode)))).orElse(Answer.NOT_FOUND);
    }

    private GateFacts supposed(Viewer viewer, RecordRow row, AccessMode mode) {
        return GateFactsBuilder.of(viewer, row.supposing(new EmergencyRow(SUPPOSED, mode, mode, Instant.MAX)), Action.VIEW, LocalDate.now(clock));
    }

    private static Answer answer(GateDecision decided) {
        if (decided.gate() == Gate.NOT_FOUND) {
            return Answer.NOT_FOUND;
        }
        return decided.isOpen() || decided.outcome() == Outcome.BROKERED ? Answer.HELPS : Answer.DOES_NOT_HELP;
    }
}
