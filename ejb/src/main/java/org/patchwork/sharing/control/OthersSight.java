package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Viewers;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.outcome.Outcome;

/**
 * What other practitioners' own maps would show: for telling them nothing that these would not. Nobody looks, so nothing is recorded or
 * shown.
 */
@ApplicationScoped
public class OthersSight {

    private static final UUID NOBODY = null;

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
     * Everybody who stands to the child and whose own map shows that involvement with it in full, in the same few statements however many.
     *
     * @return practitioners, the one whose it is among them if it is not hidden from themselves
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public Set<UUID> whoIsShown(UUID child, UUID involvement) {
        entities.flush();
        Policy policy = policies.get();
        LocalDate today = LocalDate.now(clock);
        String ids = Rows.array(List.of(child));
        Timestamp now = Timestamp.from(clock.instant());
        Set<UUID> shown = new TreeSet<>();
        for (Row found : Rows.of(entities, SharingSql.RECORDS, ids, NOBODY, today, now)) {
            RecordRow record = RecordRow.of(found, clock.instant());
            List<InvolvementRow> one = Rows.of(entities, SharingSql.INVOLVEMENTS, ids, now).stream().map(InvolvementRow::of)
                    .filter(row -> row.id().equals(involvement)).toList();
            List<Row> standings = Rows.of(entities, SharingSql.STANDINGS, ids, today, now);
            Map<UUID, Viewer> people = viewers.findPractitioners(standings.stream().map(row -> row.id("practitioner_id")).toList(), today).stream()
                    .collect(Collectors.toMap(Viewer::practitionerId, viewer -> viewer, (first, other) -> first));
            standings.stream().filter(row -> people.containsKey(row.id("practitioner_id")))
                    .filter(row -> sees(policy, people.get(row.id("practitioner_id")), record.seenBy(row), one, today))
                    .forEach(row -> shown.add(row.id("practitioner_id")));
        }
        return shown;
    }

    private static boolean sees(Policy policy, Viewer viewer, RecordRow row, List<InvolvementRow> involvements, LocalDate today) {
        GateFacts gate = GateFactsBuilder.of(viewer, row, Action.VIEW, today);
        var builder = new InvolvementFactsBuilder(viewer, gate, row.dateOfBirth(), policy.reference(), today);
        return policy.decide(gate, involvements.stream().map(builder::of).toList()).decisions().stream()
                .anyMatch(decision -> decision.outcome() == Outcome.FULL);
    }

    /**
     * @return the child's involvements that the practitioner's map shows in full; empty when the record does not open to that practitioner
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public Optional<Set<UUID>> shownTo(UUID practitioner, UUID child) {
        return opened(practitioner, List.of(child)).stream().findFirst().map(OthersSight::full);
    }

    /** @return those of the children whose records open to the practitioner; none for somebody who left or may not sign in */
    public Set<UUID> openTo(UUID practitioner, Collection<UUID> children) {
        return opened(practitioner, children).stream().map(decided -> decided.row().childId()).collect(Collectors.toSet());
    }

    private List<Decided> opened(UUID practitioner, Collection<UUID> children) {
        entities.flush();
        LocalDate today = LocalDate.now(clock);
        return viewers.findPractitioner(practitioner, today).map(viewer -> decider.decide(viewer, policies.get(), children, Action.VIEW, today)
                .stream().filter(decided -> decided.decision().gate().isOpen()).toList()).orElse(List.of());
    }

    private static Set<UUID> full(Decided decided) {
        return decided.byInvolvement().entrySet().stream().filter(entry -> entry.getValue().outcome() == Outcome.FULL).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
