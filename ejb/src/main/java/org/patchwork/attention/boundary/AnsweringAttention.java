package org.patchwork.attention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.attention.boundary.AttentionRefused.Cause;
import org.patchwork.attention.control.AttentionBook;
import org.patchwork.attention.control.AttentionPost;
import org.patchwork.attention.control.AttentionSight;
import org.patchwork.attention.control.AttentionSight.Seen;
import org.patchwork.attention.control.KeptAttention;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.sharing.control.Supporters;
import org.patchwork.sharing.control.TeamSight;

/**
 * Attention that somebody has raised: who is shown in full that they work with the child reads it, whoever works with the child answers by
 * name, and whoever raised it, their manager or the lead professional closes it. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class AnsweringAttention {

    @Inject
    AttentionSight sight;

    @Inject
    AttentionBook book;

    @Inject
    AttentionPost post;

    @Inject
    RecordChanges changes;

    @Inject
    Supporters supporters;

    @Inject
    TeamSight team;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /**
     * One with its answers, open or closed.
     *
     * @throws ChildNotFound when there is none such for this viewer, whatever the reason
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public AttentionEntry get(UUID attention, Locale locale) {
        return sight.draw(sight.of(attention, locale), viewing.current().practitionerId());
    }

    /**
     * Answers one by name. The same answer once more has no further effect; another one is kept beside it.
     *
     * @param answer one of {@link AttentionCodes#ANSWERS}
     * @throws AttentionRefused naming what to mend
     * @throws ChildNotFound as {@link #get}, and in an emergency
     */
    @Recorded
    public void answer(UUID attention, String answer) {
        Seen seen = toChange(attention);
        UUID me = viewing.current().practitionerId();
        AttentionRefused.when(answer == null || !AttentionCodes.ANSWERS.contains(answer), Cause.ANSWER_MISSING);
        AttentionRefused.when(seen.attention().raisedBy().equals(me), Cause.OWN);
        AttentionRefused.when(!seen.record().standing().supports(), Cause.NOT_ON_THE_TEAM);
        UUID own = supporters.involvementOf(seen.attention().childId(), me, LocalDate.now(clock))
                .filter(mine -> AttentionSight.shown(seen.record(), mine).isPresent()).orElseThrow(() -> new AttentionRefused(Cause.NOT_SHOWN));
        AttentionRefused.when(book.hold(attention).closedAt() != null, Cause.CLOSED_ALREADY);
        if (book.answer(attention, own, answer, clock.instant())) {
            changes.keep(seen.attention().childId(), "ATTENTION_ANSWERED", "attention:" + attention + ";" + answer);
            post.answered(seen.attention(), own, answer);
        }
    }

    /**
     * Closes one by name, and tells those on the team who may know of it. The same once more has no further effect.
     *
     * @param outcome one of {@link AttentionCodes#OUTCOMES}
     * @throws AttentionRefused naming what to mend; CLOSED_ALREADY when somebody else was quicker
     * @throws ChildNotFound as {@link #get}, and in an emergency
     */
    @Recorded
    public void close(UUID attention, String outcome) {
        Seen seen = toChange(attention);
        UUID me = viewing.current().practitionerId();
        AttentionRefused.when(outcome == null || !AttentionCodes.OUTCOMES.contains(outcome), Cause.OUTCOME_MISSING);
        String as = AttentionSight.closesAs(seen, me);
        // One who is hidden from anybody on the team does not act as its lead: that it was closed would tell of them.
        AttentionRefused.when(as == null || as.equals("LEAD") && !shownToAll(seen, me), Cause.NOT_TO_CLOSE);
        KeptAttention held = book.hold(attention);
        if (held.closedAt() != null) {
            AttentionRefused.when(!me.equals(held.closedBy()) || !outcome.equals(held.outcome()), Cause.CLOSED_ALREADY);
            return;
        }
        book.close(attention, me, as, outcome, clock.instant());
        changes.keep(held.childId(), "ATTENTION_CLOSED", "attention:" + attention + ";" + outcome);
        post.closed(held, me);
    }

    private boolean shownToAll(Seen seen, UUID lead) {
        return supporters.involvementOf(seen.attention().childId(), lead, LocalDate.now(clock))
                .filter(own -> team.shownToAll(seen.attention().childId(), own)).isPresent();
    }

    private Seen toChange(UUID attention) {
        Seen seen = sight.of(attention, Locale.ROOT);
        if (seen.record().emergency() != null) {
            throw new ChildNotFound();
        }
        return seen;
    }
}
