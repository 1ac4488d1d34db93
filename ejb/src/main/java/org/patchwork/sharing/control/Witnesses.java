package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.Outcome;

/**
 * Who is shown a practitioner's work in full: only they may be told that something about it has changed. Whoever is told learns
 * nothing that their own map would not show.
 */
@ApplicationScoped
public class Witnesses {

    private static final UUID NOBODY = null;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Viewers viewers;

    @Inject
    private Clock clock;

    /**
     * Everybody who stands to one of the children and is shown one of the practitioner's involvements with it in full, decided as NOTIFY.
     *
     * @return practitioners, the one it is about left out
     */
    public Set<UUID> of(UUID practitioner, Collection<UUID> children) {
        if (children.isEmpty()) {
            return Set.of();
        }
        entities.flush();
        Policy policy = policies.get();
        String ids = Rows.array(children);
        LocalDate today = LocalDate.now(clock);
        Timestamp now = Timestamp.from(clock.instant());
        Map<UUID, RecordRow> records = Rows.of(entities, SharingSql.RECORDS, ids, NOBODY, today, now).stream()
                .map(row -> RecordRow.of(row, clock.instant())).collect(Collectors.toMap(RecordRow::childId, row -> row));
        Map<UUID, List<InvolvementRow>> involvements = Rows.of(entities, SharingSql.INVOLVEMENTS, ids, now).stream().map(InvolvementRow::of)
                .filter(row -> row.practitionerId().equals(practitioner)).collect(Collectors.groupingBy(InvolvementRow::childId));
        List<Row> standings = Rows.of(entities, SharingSql.STANDINGS, ids, today, now);
        Map<UUID, Viewer> people = viewers.findPractitioners(standings.stream().map(row -> row.id("practitioner_id")).distinct().toList(), today)
                .stream().collect(Collectors.toMap(Viewer::practitionerId, viewer -> viewer, (one, other) -> one));
        Set<UUID> witnesses = new TreeSet<>();
        for (Row standing : standings) {
            Viewer viewer = people.get(standing.id("practitioner_id"));
            List<InvolvementRow> rows = involvements.getOrDefault(standing.id("child_id"), List.of());
            if (viewer != null && !rows.isEmpty() && sees(policy, viewer, records.get(standing.id("child_id")).seenBy(standing), rows, today)) {
                witnesses.add(viewer.practitionerId());
            }
        }
        witnesses.remove(practitioner);
        return witnesses;
    }

    private static boolean sees(Policy policy, Viewer viewer, RecordRow row, List<InvolvementRow> involvements, LocalDate today) {
        GateFacts gate = GateFactsBuilder.of(viewer, row, Action.NOTIFY, today);
        var builder = new InvolvementFactsBuilder(viewer, gate, row.dateOfBirth(), policy.reference(), today);
        List<Decision> decisions = new ArrayList<>(policy.decide(gate, involvements.stream().map(builder::of).toList()).decisions());
        return decisions.stream().anyMatch(decision -> decision.outcome() == Outcome.FULL);
    }
}
