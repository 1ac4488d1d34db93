package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.outcome.Gate;

/**
 * Who is not named in somebody else's record: people with a record of their own that the policy's gate does not let this viewer find.
 * Nothing comes of the question but a name left out, so it alerts nobody and is no look of its own.
 */
@ApplicationScoped
public class Unnamed {

    @Inject
    private Records records;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Clock clock;

    /** @return those of the people, in one statement; none is asked for when there are no people */
    public Set<UUID> among(Viewer viewer, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        Policy policy = policies.get();
        LocalDate today = LocalDate.now(clock);
        return records.standingOf(viewer, people).stream()
                .filter(row -> policy.gate(GateFactsBuilder.of(viewer, row, Action.VIEW, today)).gate() == Gate.NOT_FOUND)
                .map(RecordRow::childId).collect(Collectors.toSet());
    }
}
