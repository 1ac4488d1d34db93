package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.boundary.HandOverOffer.Colleague;
import org.patchwork.network.boundary.HandOverRefused.Cause;
import org.patchwork.network.control.Membership;
import org.patchwork.network.control.PassingOn;
import org.patchwork.sharing.control.Workloads;
import org.patchwork.sharing.control.Workloads.Work;

/**
 * "Do you still work with this child?", and the three answers: yes, it has ended, a colleague goes on. For practitioners and their
 * managers, each about their own work.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class StillInvolved {

    @Inject
    Viewing viewing;

    @Inject
    Joining joining;

    @Inject
    Membership membership;

    @Inject
    Workloads workloads;

    @Inject
    PassingOn passingOn;

    @Inject
    Clock clock;

    /**
     * Yes. Takes back an {@link #ended} of the same day as well; whoever does not work with such a child changes nothing.
     *
     * @param child null changes nothing
     */
    public void yes(UUID child) {
        Viewer viewer = viewing.current();
        if (child != null && viewer.practitionerId() != null) {
            membership.oneAtATime(viewer);
            membership.goOn(viewer, child);
        }
    }

    /**
     * It has ended, and today was the last day.
     *
     * @throws JoinRefused NOT_OFFERED when the caller does not work with such a child
     */
    public void ended(UUID child) {
        joining.leave(child, LocalDate.now(clock));
    }

    /**
     * To whom the caller may hand the work with a child.
     *
     * @throws HandOverRefused NOT_YOURS when the caller does not work with the child
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public HandOverOffer offer(UUID child) {
        LocalDate today = LocalDate.now(clock);
        var offer = joining.offerFor(child);
        UUID first = own(child, today).get(0);
        return new HandOverOffer(offer, workloads.successors(List.of(first), today).getOrDefault(first, List.of()).stream()
                .map(successor -> new Colleague(successor.id(), successor.name())).toList());
    }

    /**
     * A colleague of the same team goes on from today with all the work that the caller does with the child.
     *
     * @param colleague null is refused
     * @throws HandOverRefused saying what to mend; nothing is handed over then
     */
    public void handTo(UUID child, UUID colleague) {
        if (colleague == null) {
            throw new HandOverRefused(Cause.NOBODY_CHOSEN);
        }
        LocalDate today = LocalDate.now(clock);
        for (UUID involvement : own(child, today)) {
            Work work = workloads.hold(involvement, today).orElseThrow(() -> new HandOverRefused(Cause.NOT_YOURS));
            passingOn.passOn(work, colleague);
        }
    }

    private List<UUID> own(UUID child, LocalDate today) {
        UUID me = viewing.current().practitionerId();
        List<UUID> own = me == null ? List.of() : workloads.of(me, child, today);
        if (own.isEmpty()) {
            throw new HandOverRefused(Cause.NOT_YOURS);
        }
        return own;
    }
}
