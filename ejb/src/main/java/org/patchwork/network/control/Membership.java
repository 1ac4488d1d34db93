package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.RaisedSensitivity;
import org.patchwork.network.entity.Subject;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.CaseEventKind;

/** Begins and ends practitioners' own involvements, and tells those who are to know. */
@ApplicationScoped
public class Membership {

    @Inject
    Involvements involvements;

    @Inject
    JoinTries tries;

    @Inject
    CaseEvents events;

    @Inject
    Clock clock;

    /** A second click, or a guess at the same moment, waits for the first and then sees what it did. */
    public void oneAtATime(Viewer viewer) {
        involvements.serialise(viewer.practitionerId());
    }

    /** @return whether the viewer works with the child, or has said so and it has not ended */
    public boolean has(Viewer viewer, UUID child) {
        return own(viewer, child).stream().anyMatch(involvement -> !involvement.awaitsAcceptance());
    }

    /** The same of the child itself: work with a relative does not count. */
    public boolean supports(Viewer viewer, UUID child) {
        return own(viewer, child).stream().anyMatch(involvement -> involvement.subject() == Subject.CHILD && !involvement.awaitsAcceptance());
    }

    /** @return the viewer's own involvement with the child that is active on that day */
    public Optional<Involvement> activeOn(Viewer viewer, UUID child, LocalDate day) {
        return involvements.ownOf(viewer.practitionerId(), child, day).stream().filter(own -> own.activeOn(day)).findFirst();
    }

    public boolean triedTooOften(Viewer viewer) {
        return tries.exhausted(viewer.practitionerId(), clock.instant());
    }

    public void failed(Viewer viewer, UUID child) {
        tries.add(viewer.practitionerId(), child, clock.instant());
    }

    /**
     * Begins an involvement, or accepts the invitation that waits.
     *
     * @param raised to what it raises its service's sensitivity, a code; null for not at all
     */
    public void begin(Viewer viewer, UUID child, LocalDate since, String reason, String raised) {
        Optional<Involvement> waiting = own(viewer, child).stream().filter(Involvement::awaitsAcceptance).findFirst();
        Involvement begun = waiting.orElseGet(() -> added(viewer, child, since));
        begun.joinedBecause(reason);
        begun.raiseSensitivity(raised == null ? null : RaisedSensitivity.valueOf(raised));
        if (begun.awaitsAcceptance()) {
            begun.accept(clock.instant());
        }
        events.happened(waiting.isPresent() ? CaseEventKind.INVOLVEMENT_STARTED : CaseEventKind.JOINED_BY_SEARCH, child, begun.id(),
                viewer.practitionerId());
    }

    /** The viewer says that all their work with the child goes on; an end that was set for today or later is taken back. */
    public void goOn(Viewer viewer, UUID child) {
        own(viewer, child).stream().filter(involvement -> !involvement.awaitsAcceptance()).forEach(involvement -> involvement.goOn(LocalDate.now(clock)));
    }

    /** @return false, and nothing is done, when that day is before the first of any of them */
    public boolean end(Viewer viewer, UUID child, LocalDate lastDay) {
        List<Involvement> own = own(viewer, child).stream().filter(involvement -> !involvement.awaitsAcceptance()).toList();
        if (own.stream().anyMatch(involvement -> involvement.startedOn().isAfter(lastDay))) {
            return false;
        }
        own.forEach(involvement -> {
            events.happened(involvement.leads() ? CaseEventKind.LEAD_LEFT : CaseEventKind.INVOLVEMENT_ENDED, child, involvement.id(),
                    viewer.practitionerId());
            involvement.end(lastDay);
        });
        return true;
    }

    /** @return false when the viewer has nothing with the child that is still to begin; else it never begins */
    public boolean callOff(Viewer viewer, UUID child) {
        LocalDate today = LocalDate.now(clock);
        List<Involvement> planned = own(viewer, child).stream().filter(own -> own.startedOn().isAfter(today)).toList();
        planned.forEach(own -> own.callOff(clock.instant(), today));
        return !planned.isEmpty();
    }

    private Involvement added(Viewer viewer, UUID child, LocalDate since) {
        Involvement involvement = new Involvement(UUID.randomUUID(), child, viewer.practitionerId(), viewer.teamId(),
                viewer.roleCode(), since, clock.instant());
        involvements.add(involvement);
        return involvement;
    }

    private List<Involvement> own(Viewer viewer, UUID child) {
        return involvements.ownOf(viewer.practitionerId(), child, LocalDate.now(clock));
    }
}
