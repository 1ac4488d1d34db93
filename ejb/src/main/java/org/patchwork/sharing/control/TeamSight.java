package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Viewers;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Outcome;

/**
 * Whether a whole team is shown one of its involvements: one that is hidden from any member cannot lead (sharing policy, section 1).
 * Decides for each member as their own map would; nobody looks, so nothing is recorded or shown.
 */
@ApplicationScoped
public class TeamSight {

    private static final Set<ViewerInvolvement> TEAM = Set.of(ViewerInvolvement.ACTIVE, ViewerInvolvement.CORE_GROUP, ViewerInvolvement.LEAD,
            ViewerInvolvement.MANAGES_ACTIVE);

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Decider decider;

    @Inject
    private Viewers viewers;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Clock clock;

    /**
     * @param involvement one with the child that goes on today
     * @return false when it is hidden, or behind the broker's card, for anybody on the team to whom the child's map opens
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public boolean shownToAll(UUID child, UUID involvement) {
        entities.flush();
        Policy policy = policies.get();
        LocalDate today = LocalDate.now(clock);
        return Rows.of(entities, SharingSql.STANDINGS, Rows.array(List.of(child)), today, Timestamp.from(clock.instant())).stream()
                .flatMap(standing -> viewers.findPractitioner(standing.id("practitioner_id"), today).stream())
                .allMatch(member -> shownTo(member, policy, child, involvement, today));
    }

    /** @return whether a viewer's own map would show that involvement with the child, in full or limited */
    public boolean shown(Viewer viewer, UUID child, UUID involvement) {
        entities.flush();
        return decider.decide(viewer, policies.get(), List.of(child), Action.VIEW, LocalDate.now(clock)).stream()
                .filter(decided -> decided.decision().gate().isOpen())
                .anyMatch(decided -> shows(decided, involvement));
    }

    private boolean shownTo(Viewer member, Policy policy, UUID child, UUID involvement, LocalDate today) {
        return decider.decide(member, policy, List.of(child), Action.VIEW, today).stream()
                .filter(decided -> TEAM.contains(decided.gate().viewerInvolvement()) && decided.decision().gate().isOpen())
                .allMatch(decided -> shows(decided, involvement));
    }

    private static boolean shows(Decided decided, UUID involvement) {
        Decision decision = decided.byInvolvement().get(involvement);
        return decision != null && (decision.outcome() == Outcome.FULL || decision.outcome() == Outcome.LIMITED);
    }
}
