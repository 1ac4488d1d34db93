package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;

/** Who stands how to some children at one moment, and who of them may be told of something there, decided as NOTIFY by one version of the policy. */
public final class CaseSight {

    private static final Set<ViewerInvolvement> TEAM = Set.of(ViewerInvolvement.LEAD, ViewerInvolvement.CORE_GROUP, ViewerInvolvement.ACTIVE);

    private final Policy policy;
    private final LocalDate today;
    private final Map<UUID, RecordRow> records;
    private final Map<UUID, List<InvolvementRow>> involvements;
    private final Map<UUID, Map<UUID, Row>> standings;
    private final Map<UUID, Viewer> people;
    private final Map<UUID, Set<UUID>> safeguardingLeads;
    private final Map<List<UUID>, Set<UUID>> decided = new HashMap<>();

    CaseSight(Policy policy, LocalDate today, Map<UUID, RecordRow> records, List<InvolvementRow> involvements, List<Row> standings,
              Map<UUID, Viewer> people, Map<UUID, Set<UUID>> safeguardingLeads) {
        this.policy = policy;
        this.today = today;
        this.records = records;
        this.involvements = involvements.stream().collect(Collectors.groupingBy(InvolvementRow::childId));
        this.standings = standings.stream().collect(Collectors.groupingBy(row -> row.id("child_id"),
                Collectors.toMap(row -> row.id("practitioner_id"), row -> row, (one, same) -> one)));
        this.people = people;
        this.safeguardingLeads = safeguardingLeads;
    }

    /** @return the practitioners who work with the child itself today */
    public Set<UUID> teamOf(UUID child) {
        return standing(child, TEAM);
    }

    /** @return who leads for the child; one at most */
    public Set<UUID> leadOf(UUID child) {
        return standing(child, Set.of(ViewerInvolvement.LEAD));
    }

    /** @return those who manage somebody who works with the child, and do not work with it themselves */
    public Set<UUID> managersOf(UUID child) {
        return standing(child, Set.of(ViewerInvolvement.MANAGES_ACTIVE));
    }

    /** @return those who work with the child for the service whose involvement it is, and those who answer for sharing there */
    public Set<UUID> holdersOf(UUID child, UUID involvement) {
        Set<UUID> holders = new TreeSet<>();
        of(child).stream().filter(row -> row.id().equals(involvement)).map(row -> row.place().serviceId()).forEach(service -> {
            holders.addAll(safeguardingLeads.getOrDefault(service, Set.of()));
            teamOf(child).stream().filter(member -> service.equals(people.get(member).serviceId())).forEach(holders::add);
        });
        return holders;
    }

    /** @return the practitioner whose involvement it is; empty when there is none of that id with the child */
    public Set<UUID> whose(UUID child, UUID involvement) {
        return of(child).stream().filter(row -> row.id().equals(involvement)).map(InvolvementRow::practitionerId).collect(Collectors.toSet());
    }

    /** @return everybody who stands to one of the children in any way and may be told of that practitioner's work with it */
    public Set<UUID> witnessesOf(UUID practitioner) {
        Set<UUID> witnesses = new TreeSet<>();
        standings.forEach((child, rows) -> {
            List<UUID> work = of(child).stream().filter(row -> row.practitionerId().equals(practitioner)).map(InvolvementRow::id).toList();
            rows.keySet().stream().filter(one -> work.stream().anyMatch(involvement -> mayKnow(one, child, involvement))).forEach(witnesses::add);
        });
        witnesses.remove(practitioner);
        return witnesses;
    }

    /**
     * Whether that practitioner may be told of something about the child now: its gate is open to them, they have an account that opens
     * maps, and the involvement is one that their map shows in full.
     *
     * @param involvement null when it is about the child as a whole
     */
    public boolean mayKnow(UUID practitioner, UUID child, UUID involvement) {
        Viewer viewer = people.get(practitioner);
        RecordRow record = records.get(child);
        if (viewer == null || record == null) {
            return false;
        }
        Set<UUID> full = decided.computeIfAbsent(List.of(practitioner, child), pair -> decide(viewer, record));
        return full.contains(involvement == null ? child : involvement);
    }

    /** What is shown in full to that viewer, and the child itself when the gate is open. */
    private Set<UUID> decide(Viewer viewer, RecordRow record) {
        UUID child = record.childId();
        Row standing = standings.getOrDefault(child, Map.of()).get(viewer.practitionerId());
        RecordRow row = standing == null ? record : record.seenBy(standing);
        GateFacts gate = GateFactsBuilder.of(viewer, row, Action.NOTIFY, today);
        var builder = new InvolvementFactsBuilder(viewer, gate, row.dateOfBirth(), policy.reference(), today);
        List<InvolvementRow> rows = of(child);
        NetworkDecision decision = policy.decide(gate, rows.stream().map(builder::of).toList());
        Set<UUID> full = new TreeSet<>();
        if (decision.gate().isOpen()) {
            full.add(child);
            for (int i = 0; i < rows.size(); i++) {
                if (decision.decisions().get(i).outcome() == Outcome.FULL) {
                    full.add(rows.get(i).id());
                }
            }
        }
        return full;
    }

    private Set<UUID> standing(UUID child, Collection<ViewerInvolvement> kinds) {
        RecordRow record = records.get(child);
        return standings.getOrDefault(child, Map.of()).entrySet().stream()
                .filter(entry -> people.containsKey(entry.getKey()) && kinds.contains(record.seenBy(entry.getValue()).viewerInvolvement()))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<InvolvementRow> of(UUID child) {
        return involvements.getOrDefault(child, List.of());
    }
}
