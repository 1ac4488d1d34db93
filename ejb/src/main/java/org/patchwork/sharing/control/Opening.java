package org.patchwork.sharing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.Standing;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;

/** Carries out what was decided: turns stored rows into what the viewer gets. */
record Opening(Policy policy, Cards cards) {

    /** Plan status is known to those who support the child, or enquire under a statutory power, and to nobody else. */
    private static final Set<ViewerInvolvement> OUTSIDE_THE_TEAM = Set.of(ViewerInvolvement.FAMILY_ONLY,
            ViewerInvolvement.INVITED, ViewerInvolvement.CLOSED, ViewerInvolvement.UNKNOWN);

    /**
     * @param shown     what the database gives out of the record's involvements, in the order of the cards
     * @param reference of the access record
     * @return empty when this viewer must not learn that there is such a child
     */
    Optional<SharedRecord> of(Decided record, List<Particulars> shown, String reference) {
        RecordRow row = record.row();
        return switch (record.decision().gate().gate()) {
            case OPEN -> Optional.of(open(record, shown, reference));
            case STUB -> Optional.of(stub(record));
            case NOT_FOUND, NA -> Optional.empty();
        };
    }

    private static StubRecord stub(Decided record) {
        RecordRow row = record.row();
        boolean takingOut = row.emergency() != null && record.gate().action() == Action.EXPORT && row.diedOn() == null;
        return new StubRecord(row.childId(), row.name(), yearOfBirth(row), takingOut ? StubOffer.END_EMERGENCY : offer(row), row.broker(),
                record.decision().gate().outcome() == Outcome.BROKERED, emergency(row));
    }

    private static OpenEmergency emergency(RecordRow row) {
        return row.emergency() == null ? null : row.emergency().shown();
    }

    private OpenRecord open(Decided record, List<Particulars> shown, String reference) {
        RecordRow row = record.row();
        Map<UUID, Decision> decisions = record.byInvolvement();
        List<SharedInvolvement> visible = new ArrayList<>();
        List<RaisedAttention> attention = new ArrayList<>();
        for (Particulars one : shown) {
            Decision decision = decisions.get(one.id());
            switch (decision.outcome()) {
                case FULL -> {
                    visible.add(cards.full(one, decision, reference));
                    Optional.ofNullable(record.gate().action() == Action.VIEW ? cards.attention(one) : null).ifPresent(attention::add);
                }
                case LIMITED -> visible.add(cards.limited(one, row.broker()));
                case BROKERED, HIDE -> { }
            }
        }
        boolean brokered = decisions.values().stream().anyMatch(decision -> decision.outcome() == Outcome.BROKERED);
        return new OpenRecord(summary(row, record.gate()), visible, brokered, row.broker(), row.ownInvolvementId(),
                policy.shortVersion(), reference, emergency(row), row.power(), standing(record.gate()), attention);
    }

    private static Standing standing(GateFacts gate) {
        ViewerInvolvement involvement = gate.viewerInvolvement();
        boolean supports = involvement == ViewerInvolvement.ACTIVE || involvement == ViewerInvolvement.CORE_GROUP
                || involvement == ViewerInvolvement.LEAD;
        return new Standing(knowsThePlan(gate), supports, involvement == ViewerInvolvement.LEAD);
    }

    private ChildSummary summary(RecordRow row, GateFacts gate) {
        boolean planKnown = gate.plan() != Plan.NONE && knowsThePlan(gate);
        return new ChildSummary(row.childId(), row.givenName(), row.familyName(), row.knownAs(), row.dateOfBirth(),
                row.expectedOn(), row.diedOn(), GateFactsBuilder.ageInYears(row, cards.today()),
                planKnown ? gate.plan().name() : null);
    }

    /** Whether this viewer is told of plans at all. */
    private static boolean knowsThePlan(GateFacts gate) {
        return !OUTSIDE_THE_TEAM.contains(gate.viewerInvolvement())
                && (gate.viewerInvolvement() != ViewerInvolvement.NONE || gate.statutory() != Statutory.NONE);
    }

    static Integer yearOfBirth(RecordRow row) {
        return row.dateOfBirth() == null ? null : row.dateOfBirth().getYear();
    }

    /** Shielded records and children who died are asked for at the broker's (sharing policy, section 1). */
    static StubOffer offer(RecordRow row) {
        return row.diedOn() != null || "SHIELDED".equals(row.recordProtection()) ? StubOffer.ASK_BROKER : StubOffer.JOIN;
    }
}
