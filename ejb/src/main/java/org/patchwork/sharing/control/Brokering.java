package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Viewers;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.outcome.Outcome;

/**
 * Who is behind the one broker card of somebody's map (sharing policy, section 6). For the relay alone: what this says is told to
 * nobody, neither to who asks, nor to the desk, nor to those who are asked.
 */
@ApplicationScoped
public class Brokering {

    /** The action under which the relay's decisions are recorded. */
    public static final String BROKER = "BROKER";

    @Inject
    private PolicyInForce policies;

    @Inject
    private Decider decider;

    @Inject
    private Viewers viewers;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private Clock clock;

    /**
     * Decides at this very moment for the one who asks, and writes the access record as theirs.
     *
     * @return the practitioners whose present work with the child is BROKERED for that one, never the one who asks; empty when nobody
     *         is behind the card any more, or the one who asks may not sign in any more
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public Set<UUID> behind(UUID asker, UUID child) {
        return viewers.findPractitioner(asker, LocalDate.now(clock)).map(viewer -> behind(viewer, child)).orElse(Set.of());
    }

    private Set<UUID> behind(Viewer asker, UUID child) {
        Policy policy = policies.get();
        Ledger ledger = new Ledger(policy);
        Set<UUID> people = new TreeSet<>();
        for (Decided record : decider.decide(asker, policy, List.of(child), Action.VIEW, LocalDate.now(clock))) {
            accessRecords.record(asker, List.of(ledger.entry(record, BROKER)));
            for (int i = 0; i < record.involvements().size(); i++) {
                InvolvementRow involvement = record.involvements().get(i);
                if (record.decision().decisions().get(i).outcome() == Outcome.BROKERED && goesOn(involvement)) {
                    people.add(involvement.practitionerId());
                }
            }
        }
        people.remove(asker.practitionerId());
        return people;
    }

    /** A message reaches who works with the child today, not who will or did. */
    private boolean goesOn(InvolvementRow involvement) {
        LocalDate today = LocalDate.now(clock);
        LocalDate ended = involvement.support().endedOn();
        return !involvement.support().startedOn().isAfter(today) && (ended == null || !ended.isBefore(today));
    }
}
