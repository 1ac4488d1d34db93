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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;

/** Reads what a service itself holds, for whoever answers for it; a child whom they may not look at is passed over. */
@ApplicationScoped
public class Holding {

    private static final Set<String> BY_NAME_ONLY = Set.of("PROTECTED_PERSON", "ADOPTION_SEALED");

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    /** What belongs together and is decided as one: a service's work with one person around one child. */
    record Key(UUID childId, UUID serviceId, UUID subjectId) {

        static Key of(InvolvementRow row) {
            UUID subject = row.support().subjectPersonId();
            return new Key(row.childId(), row.place().serviceId(), subject == null ? row.childId() : subject);
        }
    }

    /** One such, as stored and as facts; {@code prompts} may be empty. */
    record Held(Key key, RecordRow record, GateFacts gate, List<InvolvementRow> rows, List<InvolvementFacts> facts, List<Row> prompts,
                boolean enquired, Row decided, List<Row> people) {

        UUID involvementId() {
            return rows.get(0).id();
        }
    }

    /** What waits for those services, the longest first. */
    List<Held> waiting(Viewer viewer, Policy policy, Set<UUID> services, int most) {
        List<Row> prompts = Rows.of(entities, HolderSql.PROMPTS_OF, Rows.array(services), most);
        Set<UUID> asked = prompts.stream().map(row -> row.id("involvement_id")).collect(Collectors.toSet());
        Map<Key, Held> held = read(viewer, policy, services, prompts.stream().map(row -> row.id("child_id")).collect(Collectors.toSet()), prompts);
        Map<UUID, Held> byInvolvement = new HashMap<>();
        held.values().forEach(one -> one.rows().stream().filter(row -> asked.contains(row.id())).forEach(row -> byInvolvement.put(row.id(), one)));
        return prompts.stream().map(row -> byInvolvement.get(row.id("involvement_id"))).filter(one -> one != null).distinct().toList();
    }

    /** What that involvement belongs to; null when none of the services holds it, or the viewer may not look at the child. */
    Held about(Viewer viewer, Policy policy, Set<UUID> services, UUID involvement) {
        Row where = Rows.of(entities, HolderSql.WHERE_HELD, involvement).stream().findFirst().orElse(null);
        if (where == null || !services.contains(where.id("service_id"))) {
            return null;
        }
        List<Row> prompts = Rows.of(entities, HolderSql.PROMPTS_OF, Rows.array(Set.of(where.id("service_id"))), Integer.MAX_VALUE);
        return read(viewer, policy, Set.of(where.id("service_id")), Set.of(where.id("child_id")), prompts).values().stream()
                .filter(one -> one.rows().stream().anyMatch(row -> row.id().equals(involvement))).findFirst().orElse(null);
    }

    /** Those of the children whom the viewer may look at and of whom one of the services has decided. */
    List<RecordRow> decidedChildren(Viewer viewer, Set<UUID> services, Collection<UUID> children) {
        Set<UUID> decided = ids(HolderSql.CHILDREN_DECIDED, children, Rows.array(services));
        return records.standingOf(viewer, decided).stream().filter(Holding::mayLook).toList();
    }

    private Map<Key, Held> read(Viewer viewer, Policy policy, Set<UUID> services, Set<UUID> children, List<Row> prompts) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, RecordRow> open = records.standingOf(viewer, children).stream().filter(Holding::mayLook)
                .collect(Collectors.toMap(RecordRow::childId, row -> row));
        Map<Key, List<InvolvementRow>> held = records.involvementsOf(open.keySet()).stream()
                .filter(row -> services.contains(row.place().serviceId()))
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        Set<UUID> enquired = ids(HolderSql.ENQUIRED, open.keySet(), Timestamp.from(clock.instant()));
        Map<Key, Row> decided = new HashMap<>();
        Rows.of(entities, HolderSql.DECIDED, Rows.array(open.keySet()), Rows.array(services)).forEach(row ->
                decided.put(new Key(row.id("child_id"), row.id("service_id"), row.id("subject_id")), row));
        List<Row> people = Rows.of(entities, HolderSql.HELD, Rows.array(held.values().stream().flatMap(List::stream).map(InvolvementRow::id).toList()));
        Map<Key, Held> all = new LinkedHashMap<>();
        held.forEach((key, rows) -> {
            RecordRow record = open.get(key.childId());
            GateFacts gate = GateFactsBuilder.of(viewer, record, Action.VIEW, today);
            var builder = new InvolvementFactsBuilder(viewer, gate, record.dateOfBirth(), policy.reference(), today);
            all.put(key, new Held(key, record, gate, rows, rows.stream().map(builder::of).toList(), of(rows, prompts, "involvement_id"),
                    enquired.contains(key.childId()), decided.get(key), of(rows, people, "id")));
        });
        return all;
    }

    private static List<Row> of(List<InvolvementRow> held, List<Row> rows, String column) {
        Set<UUID> ids = new HashSet<>();
        held.forEach(row -> ids.add(row.id()));
        return new ArrayList<>(rows.stream().filter(row -> ids.contains(row.id(column))).toList());
    }

    private Set<UUID> ids(String sql, Collection<UUID> children, Object second) {
        return Rows.of(entities, sql, Rows.array(children), second).stream().map(row -> row.id("id")).collect(Collectors.toSet());
    }

    /** Neither with a conflict, nor, unless named on it, a record that even its holder's lead does not open. */
    private static boolean mayLook(RecordRow row) {
        boolean shut = BY_NAME_ONLY.contains(row.recordProtection()) || row.diedOn() != null;
        return !row.conflict() && (row.allowListed() || !shut);
    }
}
