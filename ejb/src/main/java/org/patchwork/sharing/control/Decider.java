package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.sharing.boundary.ChildMoved;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.sharing.boundary.SharedRecord;

/** Takes the sharing decision and carries it out: facts, policy, access record, cards, in that order. */
@ApplicationScoped
public class Decider {

    @Inject
    private PolicyInForce policies;

    @Inject
    private Records records;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private DueObligations obligations;

    @Inject
    private HolderPrompts prompts;

    @Inject
    private EmergencyNotices emergencies;

    @Inject
    private Clock clock;

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#open}. */
    public SharedRecord open(Viewer viewer, UUID child, Action action, Locale locale) {
        return only(child, open(viewer, List.of(child), action, locale));
    }

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#export}. */
    public SharedRecord export(Viewer viewer, UUID child, ExportForm form, Locale locale) {
        return only(child, export(viewer, List.of(child), form, locale));
    }

    private static SharedRecord only(UUID child, Map<UUID, SharedRecord> opened) {
        if (opened.isEmpty()) {
            throw new ChildNotFound();
        }
        SharedRecord record = opened.get(child);
        if (record == null) {
            throw new ChildMoved(opened.keySet().iterator().next());
        }
        return record;
    }

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#openAll}. */
    public Map<UUID, SharedRecord> open(Viewer viewer, Collection<UUID> children, Action action, Locale locale) {
        return open(viewer, children, action, action.name(), locale);
    }

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#exportAll}. */
    public Map<UUID, SharedRecord> export(Viewer viewer, Collection<UUID> children, ExportForm form, Locale locale) {
        return open(viewer, children, Action.EXPORT, form.act(), locale);
    }

    private Map<UUID, SharedRecord> open(Viewer viewer, Collection<UUID> children, Action action, String act, Locale locale) {
        Policy policy = policies.get();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, RecordRow> led = records.ledToBy(viewer, children);
        List<Decided> decided = decide(viewer, policy, inOrder(children, led), action, today);
        Map<UUID, AccessEntry> looks = record(viewer, policy, children.stream().filter(child -> !led.containsKey(child)).toList(), act, decided);
        Map<UUID, List<Particulars>> shown = particulars(decided, looks);
        Opening opening = new Opening(policy, new Cards(viewer, policy, locale, today));
        Map<UUID, SharedRecord> shared = new LinkedHashMap<>();
        decided.forEach(one -> {
            UUID child = one.row().childId();
            opening.of(one, shown.getOrDefault(child, List.of()), looks.get(child).reference()).ifPresent(opened -> shared.put(child, opened));
        });
        return shared;
    }

    /** See {@link org.patchwork.sharing.boundary.SharedRecords#caseload}. */
    public Map<UUID, SharedRecord> caseload(Viewer viewer, Locale locale) {
        return open(viewer, records.caseloadOf(viewer), Action.VIEW, locale);
    }

    /** Involvements are read behind open gates only, so that a shut record costs what an absent one does. */
    List<Decided> decide(Viewer viewer, Policy policy, Collection<UUID> children, Action action, LocalDate today) {
        return decide(viewer, policy, inOrder(children, records.ledToBy(viewer, children)), action, today);
    }

    private List<Decided> decide(Viewer viewer, Policy policy, List<RecordRow> led, Action action, LocalDate today) {
        Map<RecordRow, GateFacts> gates = new LinkedHashMap<>();
        led.forEach(row -> gates.put(row, GateFactsBuilder.of(viewer, row, action, today)));
        List<UUID> open = gates.entrySet().stream().filter(entry -> policy.gate(entry.getValue()).isOpen())
                .map(entry -> entry.getKey().childId()).toList();
        Map<UUID, List<InvolvementRow>> involvements = open.isEmpty() ? Map.of()
                : records.involvementsOf(open).stream().collect(Collectors.groupingBy(InvolvementRow::childId));
        List<Decided> decided = new ArrayList<>();
        gates.forEach((row, gate) -> {
            List<InvolvementRow> rows = involvements.getOrDefault(row.childId(), List.of());
            var builder = new InvolvementFactsBuilder(viewer, gate, row.dateOfBirth(), policy.reference(), today);
            List<InvolvementFacts> facts = rows.stream().map(builder::of).toList();
            decided.add(new Decided(row, gate, rows, facts, policy.decide(gate, facts)));
        });
        return decided;
    }

    /** What cards may show, read after the access record that says so; nothing is asked when no person is shown. */
    private Map<UUID, List<Particulars>> particulars(List<Decided> decided, Map<UUID, AccessEntry> looks) {
        List<UUID> children = decided.stream().filter(Decided::showsSomebody).map(one -> one.row().childId()).toList();
        return children.isEmpty() ? Map.of()
                : records.particularsOf(children, children.stream().map(child -> looks.get(child).id()).toList()).stream()
                        .collect(Collectors.groupingBy(Particulars::childId));
    }

    /** Writes the access records, and gives them by child; {@code act} is what they call the look. */
    private Map<UUID, AccessEntry> record(Viewer viewer, Policy policy, Collection<UUID> absent, String act, List<Decided> decided) {
        Ledger ledger = new Ledger(policy);
        Map<UUID, AccessEntry> entries = new LinkedHashMap<>();
        absent.forEach(child -> entries.put(child, ledger.miss(child, act)));
        decided.forEach(one -> entries.put(one.row().childId(), ledger.entry(one, act)));
        accessRecords.record(viewer, List.copyOf(entries.values()));
        prompts.tellLeads(obligations.add(decided.stream().flatMap(one -> DueObligations.of(viewer, one).stream()).toList()));
        emergencies.tell(decided);
        return entries;
    }

    /** Each record once, in the order in which the ids were asked for. */
    private static List<RecordRow> inOrder(Collection<UUID> asked, Map<UUID, RecordRow> led) {
        return List.copyOf(asked.stream().map(led::get).filter(row -> row != null)
                .collect(Collectors.toMap(RecordRow::childId, Function.identity(), (one, same) -> one, LinkedHashMap::new)).values());
    }
}
