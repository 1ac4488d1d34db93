package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnRecord.Agency;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.boundary.SharedInvolvement;

/** Reads the services in which a viewer works, manages or answers for what is held; no involvement of any other service. */
@ApplicationScoped
public class OwnWork {

    /** ?1 the viewer's practitioner, ?2 today, %s which involvements i beside the viewer's own and managed ones. */
    private static final String INSIDE = """
            select i.child_id, i.subject, u.id as subject_id, coalesce(u.known_as, u.given_name) || ' ' || u.family_name as subject_name,
                   u.date_of_birth as subject_born, s.id as service_id, s.service_code, s.name as service_name, o.name as organisation_name,
                   i.raised_sensitivity, r.given_name || ' ' || r.family_name as practitioner_name, i.practitioner_id = d.me as own,
                   i.practitioner_id = d.me or r.manager_id is not distinct from d.me as inside
              from involvement i
              join practitioner r on r.id = i.practitioner_id
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
              join person u on u.id = coalesce(i.subject_person_id, i.child_id)
             cross join (select cast(?1 as uuid) as me, cast(?2 as date) as today) d
             where (i.practitioner_id = d.me or r.manager_id = d.me %s)
               and (i.invited_at is null or i.accepted_at is not null) and i.disputed_at is null
               and daterange(i.started_on, i.ended_on, '[]') @> d.today
             order by own desc, practitioner_name, i.id
            """;
    private static final String AROUND = INSIDE.formatted(") and (i.child_id = cast(?3 as uuid)");
    private static final String ALL = INSIDE.formatted("""
            or exists (select from safeguarding_lead l where l.service_id = s.id and l.practitioner_id = d.me)""");

    private static final String OF_CHILDREN = INSIDE.formatted("or true) and (i.child_id = any (cast(?3 as uuid[]))");
    private static final Viewer NOBODY = new Viewer(null, null, null, null, null, null, null, null, false, false);

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Records records;

    @Inject
    private PolicyInForce policies;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private Clock clock;

    /** See {@link org.patchwork.sharing.boundary.OwnServices#open}; empty when the viewer is inside no service there. */
    public Optional<OwnRecord> around(Viewer viewer, OpenRecord open, String act) {
        Policy policy = policies.get();
        UUID child = open.child().id();
        List<OwnService> services = services(policy, Rows.of(entities, AROUND, viewer.practitionerId(), LocalDate.now(clock), child));
        if (services.isEmpty()) {
            return Optional.empty();
        }
        RecordRow row = records.standingOf(viewer, List.of(child)).get(0);
        GateFacts gate = GateFactsBuilder.of(viewer, row, Action.VIEW, LocalDate.now(clock));
        accessRecords.record(viewer, List.of(entry(policy, row, policy.gate(gate), act)));
        List<Agency> agencies = open.involvements().stream().filter(shown -> shown.organisationId() != null)
                .map(shown -> new Agency(shown.organisationId(), shown.organisationName())).distinct()
                .sorted(Comparator.comparing(Agency::name)).toList();
        Set<UUID> shown = open.involvements().stream().map(SharedInvolvement::practitionerId).filter(Objects::nonNull).collect(Collectors.toSet());
        return Optional.of(record(row, row.name(), gate, services, agencies, shown));
    }

    /** See {@link org.patchwork.sharing.boundary.OwnServices#all}. */
    public List<OwnRecord> all(Viewer viewer, String act) {
        Policy policy = policies.get();
        Map<UUID, List<Row>> byChild = Rows.of(entities, ALL, viewer.practitionerId(), LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(row -> row.id("child_id"), LinkedHashMap::new, Collectors.toList()));
        byChild.values().removeIf(rows -> services(policy, rows).stream().noneMatch(OwnService::sensitive));
        List<OwnRecord> all = new ArrayList<>();
        List<AccessEntry> entries = new ArrayList<>();
        for (RecordRow row : standings(viewer, byChild.keySet())) {
            GateFacts gate = GateFactsBuilder.of(viewer, row, Action.VIEW, LocalDate.now(clock));
            GateDecision decided = policy.gate(gate);
            entries.add(entry(policy, row, decided, act));
            List<Row> shown = byChild.get(row.childId()).stream().filter(one -> decided.isOpen() || !one.flag("inside")).toList();
            List<OwnService> services = services(policy, shown).stream().filter(OwnService::sensitive).toList();
            if (!services.isEmpty()) {
                all.add(record(row, decided.isOpen() ? row.name() : null, gate, services, List.of(), Set.of()));
            }
        }
        accessRecords.record(viewer, entries);
        all.sort(Comparator.comparing(OwnRecord::childName, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(OwnRecord::childId));
        return all;
    }

    /** Every sensitive service that works with those children, for reminders: to reckon by, never to be shown. */
    public List<OwnRecord> of(Collection<UUID> children) {
        Policy policy = policies.get();
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Row>> byChild = Rows.of(entities, OF_CHILDREN, null, today, Rows.array(children)).stream()
                .collect(Collectors.groupingBy(row -> row.id("child_id")));
        return standings(NOBODY, byChild.keySet()).stream()
                .map(row -> record(row, null, GateFactsBuilder.of(NOBODY, row, Action.VIEW, today),
                        services(policy, byChild.get(row.childId())).stream().filter(OwnService::sensitive).toList(), List.of(), Set.of()))
                .toList();
    }

    private List<RecordRow> standings(Viewer viewer, Collection<UUID> children) {
        return children.isEmpty() ? List.of() : records.standingOf(viewer, children);
    }

    private OwnRecord record(RecordRow row, String name, GateFacts gate, List<OwnService> services, List<Agency> agencies,
                             Set<UUID> shown) {
        return new OwnRecord(row.childId(), name, row.dateOfBirth(), GateFactsBuilder.ageInYears(row, LocalDate.now(clock)), gate.childAge(),
                gate.competence(), services, agencies, shown);
    }

    private static AccessEntry entry(Policy policy, RecordRow row, GateDecision decided, String act) {
        return new AccessEntry(row.childId(), act, decided.gate().name(), decided.ruleId(), policy.version(), "");
    }

    /** One for each service and person, of the first row that is the viewer's own, if any; sensitive when any of them is. */
    private static List<OwnService> services(Policy policy, List<Row> rows) {
        Map<List<Object>, List<Row>> grouped = rows.stream().collect(Collectors.groupingBy(
                row -> List.of(row.id("service_id"), row.text("subject"), row.id("subject_id")), LinkedHashMap::new, Collectors.toList()));
        return grouped.values().stream().map(same -> service(policy, same)).toList();
    }

    private static OwnService service(Policy policy, List<Row> same) {
        Row row = same.get(0);
        boolean sensitive = same.stream().anyMatch(one -> Sensitivities.isSensitive(
                Sensitivities.of(policy.reference(), one.text("service_code"), one.text("raised_sensitivity"))));
        return new OwnService(row.id("service_id"), row.text("service_code"), row.text("service_name"), row.text("organisation_name"),
                row.text("subject"), row.id("subject_id"), row.text("subject_name"), row.date("subject_born"),
                row.text("practitioner_name"), sensitive, row.flag("own"));
    }
}
