package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.outcome.Gate;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.sharing.boundary.SharedRecords.Found;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.control.Records.Candidate;

/**
 * Searches children, and asks the gate of each. A search tells no more than what it shows: of a child whose record stays shut only name,
 * year of birth and whole identifiers are matched, never the day of birth or the home (ejb/decisions/0010).
 */
@ApplicationScoped
public class Finding {

    private static final int MOST_CANDIDATES = 200;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Records records;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private Clock clock;

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#search}. */
    public Map<UUID, Found> search(Viewer viewer, String text, int most) {
        return find(viewer, Sought.in(text), most);
    }

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#alike}. */
    public Map<UUID, Found> alike(Viewer viewer, String names, LocalDate day, List<String> identifiers, int most) {
        return find(viewer, Sought.somebody(names, day, identifiers), most);
    }

    private Map<UUID, Found> find(Viewer viewer, Sought sought, int most) {
        Policy policy = policies.get();
        if (!sought.isEnough()) {
            return Map.of();
        }
        Map<UUID, Candidate> candidates = records.candidates(viewer, sought, MOST_CANDIDATES).stream()
                .collect(Collectors.toMap(Candidate::child, one -> one, (one, other) -> one, LinkedHashMap::new));
        Map<UUID, Found> found = new LinkedHashMap<>();
        StringBuilder matches = new StringBuilder();
        Map<UUID, RecordRow> rows = records.standingOf(viewer, candidates.keySet()).stream()
                .collect(Collectors.toMap(RecordRow::childId, Function.identity()));
        for (RecordRow row : candidates.keySet().stream().map(rows::get).filter(row -> row != null).toList()) {
            GateDecision decided = policy.gate(GateFactsBuilder.of(viewer, row, Action.SEARCH, LocalDate.now(clock)));
            boolean findable = decided.gate() == Gate.OPEN || decided.gate() == Gate.STUB;
            if (found.size() < most && findable && matchesWhatIsShown(sought, row, decided.isOpen())) {
                found.put(row.childId(), new Found(row.name(), Opening.yearOfBirth(row), decided.isOpen() ? row.dateOfBirth() : null,
                        decided.isOpen() ? null : Opening.offer(row), candidates.get(row.childId()).similar()));
                matches.append(row.childId()).append(':').append(decided.ruleId()).append(':').append(decided.gate()).append(';');
            }
        }
        accessRecords.record(viewer, List.of(new Ledger(policy).search(matches.toString())));
        return found;
    }

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#findable}. */
    public Map<UUID, StubOffer> findable(Viewer viewer, Collection<UUID> children) {
        Policy policy = policies.get();
        Map<UUID, StubOffer> findable = new LinkedHashMap<>();
        StringBuilder matches = new StringBuilder();
        Map<UUID, RecordRow> rows = records.standingOf(viewer, children).stream().collect(Collectors.toMap(RecordRow::childId, Function.identity()));
        for (RecordRow row : children.stream().distinct().map(rows::get).filter(row -> row != null).toList()) {
            GateDecision decided = policy.gate(GateFactsBuilder.of(viewer, row, Action.SEARCH, LocalDate.now(clock)));
            if (decided.gate() == Gate.OPEN || decided.gate() == Gate.STUB) {
                findable.put(row.childId(), decided.isOpen() ? StubOffer.JOIN : Opening.offer(row));
                matches.append(row.childId()).append(':').append(decided.ruleId()).append(':').append(decided.gate()).append(';');
            }
        }
        accessRecords.record(viewer, List.of(new Ledger(policy).search(matches.toString())));
        return findable;
    }

    /** The year of a day was matched already, which is all that a shut record shows of it; whoever has the identifier knows enough. */
    private static boolean matchesWhatIsShown(Sought sought, RecordRow row, boolean open) {
        if (!open && sought.byPlace()) {
            return false;
        }
        if (sought.year() == 0 || !sought.identifiers().isEmpty()) {
            return true;
        }
        LocalDate born = row.dateOfBirth() == null ? row.expectedOn() : row.dateOfBirth();
        if (sought.day() == null) {
            return born != null && born.getYear() == sought.year() && (open || row.dateOfBirth() != null);
        }
        return open ? sought.days().contains(born) : row.dateOfBirth() != null && !sought.readings().isEmpty();
    }
}
