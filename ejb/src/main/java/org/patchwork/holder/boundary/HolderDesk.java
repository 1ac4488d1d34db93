package org.patchwork.holder.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.holder.boundary.DecisionRefused.Cause;
import org.patchwork.holder.control.KeptDecisions;
import org.patchwork.holder.control.KeptDecisions.Latest;
import org.patchwork.holder.entity.HolderDecision;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HeldInvolvements;
import org.patchwork.sharing.boundary.HeldPreview;
import org.patchwork.sharing.control.HolderPrompts;

/**
 * Where a safeguarding lead decides on sharing what the service holds (DPA 2018 Sch 1 para 18; Children Act 2004 s16LA where in
 * force). A decision acts at the very next look, answers what was asked, and is changed by a new one alone.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class HolderDesk {

    /** The longest line that goes with a decision, in characters. */
    public static final int LONGEST_NOTE = 200;

    @Inject
    private HeldInvolvements held;

    @Inject
    private KeptDecisions decisions;

    @Inject
    private HolderPrompts prompts;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * What is to be decided.
     *
     * @param involvement any that it is about
     * @throws org.patchwork.sharing.boundary.ChildNotFound when the caller does not answer for it, or may not look at the child
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public HeldInvolvement get(UUID involvement) {
        return held.get(involvement);
    }

    /** What each decision would show to whom, as things stand; asked after {@link #get}, with the same refusals. */
    public List<HeldPreview> previewOf(UUID involvement) {
        return held.previewOf(involvement);
    }

    /** @return the day on which such a decision is looked at again unless another is given */
    public LocalDate usualReview(DecisionKind kind) {
        return LocalDate.now(clock).plus(kind.usual());
    }

    /**
     * Keeps a decision.
     *
     * @return the decision
     * @throws DecisionRefused naming the field to mend, or that somebody else has decided meanwhile
     * @throws org.patchwork.sharing.boundary.ChildNotFound as {@link #get}
     */
    @Recorded
    public UUID decide(DecisionRequest request) {
        HeldInvolvement matter = held.get(request.involvement());
        LocalDate reviewOn = checked(request);
        Latest latest = decisions.lockLatest(matter).orElse(null);
        UUID replaced = latest == null ? null : latest.id();
        refuseWhen(replaced == null ? request.seen() != null : !replaced.equals(request.seen()), Cause.CHANGED);
        HolderDecision decision = new HolderDecision(UUID.randomUUID(), matter.childId(), matter.serviceId(), matter.subjectId(),
                HolderDecision.Decision.valueOf(request.decision().name()));
        decision.because(request.reason().name(), request.legalBasis(), viewing.current().practitionerId(), after(latest));
        decision.remark(request.note());
        decision.replace(replaced);
        decision.review(reviewOn);
        decisions.add(decision);
        prompts.close(matter.childId(), matter.serviceId(), matter.subjectId());
        return decision.id();
    }

    private LocalDate checked(DecisionRequest request) {
        LocalDate today = LocalDate.now(clock);
        refuseWhen(request.decision() == null, Cause.DECISION_MISSING);
        refuseWhen(request.reason() == null || !request.reason().fits(request.decision()), Cause.REASON_DOES_NOT_FIT);
        refuseWhen(request.note() != null && request.note().strip().length() > LONGEST_NOTE, Cause.NOTE_TOO_LONG);
        refuseWhen(!request.decision().legalBases().contains(request.legalBasis()), Cause.LEGAL_BASIS_DOES_NOT_FIT);
        LocalDate reviewOn = request.reviewOn() == null ? usualReview(request.decision()) : request.reviewOn();
        refuseWhen(!reviewOn.isAfter(today) || reviewOn.isAfter(today.plus(DecisionKind.LONGEST)), Cause.REVIEW_OUT_OF_RANGE);
        return reviewOn;
    }

    /** Later than the one before, even when a clock stands still or goes back: the latest counts. */
    private Instant after(Latest latest) {
        Instant now = clock.instant();
        return latest == null || now.isAfter(latest.decidedAt()) ? now : latest.decidedAt().plusMillis(1);
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new DecisionRefused(cause);
        }
    }
}
