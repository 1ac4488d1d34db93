package org.patchwork.sharing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.rules.outcome.Outcome;
import org.patchwork.sharing.boundary.Sightings;
import org.patchwork.sharing.boundary.Sightings.Sighting;
import org.patchwork.sharing.control.ImpactReading.ChildRead;

/** Decides one child's record for everybody, with the facts of a map. */
@ApplicationScoped
public class Sighters {

    /** ?1 an identifier as it is kept. */
    private static final String WITH_IDENTIFIER = """
            select c.id from person_identifier n join child c on c.id = n.person_id where n.value = ?1 order by c.id limit 1
            """;
    private static final Comparator<Sighting> WIDEST_FIRST = Comparator.comparing((Sighting one) -> Outcome.valueOf(one.outcome()))
            .thenComparing(Sighting::ruleId).thenComparing(Sighting::viewer);

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** @return null when there is no such child */
    public Sightings of(Policy policy, UUID child, String serviceCode, Locale locale) {
        try (Connection connection = database.getConnection()) {
            ImpactReading reading = new ImpactReading(connection, clock);
            List<Viewer> viewers = reading.viewers();
            Map<UUID, String> involved = reading.involvedWith(child);
            return reading.read(List.of(child)).stream().findFirst()
                    .map(read -> sightings(policy, read, viewers, involved, serviceCode, new Names(policy.reference(), locale))).orElse(null);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Sightings sightings(Policy policy, ChildRead read, List<Viewer> viewers, Map<UUID, String> involved, String serviceCode,
                                Names names) {
        List<Sighting> sees = new ArrayList<>();
        List<Sighting> seesNot = new ArrayList<>();
        for (Viewer viewer : viewers) {
            RecordRow row = read.standings().getOrDefault(viewer.practitionerId(), read.row());
            GateFacts gate = GateFactsBuilder.of(viewer, row, Action.VIEW, LocalDate.now(clock));
            var builder = new InvolvementFactsBuilder(viewer, gate, row.dateOfBirth(), policy.reference(), LocalDate.now(clock));
            NetworkDecision decided = policy.decide(gate, read.involvements().stream().map(builder::of).toList());
            for (int i = 0; i < read.involvements().size(); i++) {
                InvolvementRow involvement = read.involvements().get(i);
                if (involvement.place().serviceCode().equals(serviceCode)) {
                    Sighting sighting = sighting(viewer, row, involved.get(involvement.id()), decided, i, names);
                    if (decided.decisions().get(i).shows()) {
                        sees.add(sighting);
                    } else if (row.viewerInvolvement() != ViewerInvolvement.NONE) {
                        seesNot.add(sighting);
                    }
                }
            }
        }
        sees.sort(WIDEST_FIRST);
        seesNot.sort(WIDEST_FIRST);
        return new Sightings(read.row().childId(), read.row().name(), serviceCode, names.service(serviceCode), policy.shortVersion(), sees, seesNot);
    }

    private static Sighting sighting(Viewer viewer, RecordRow row, String involved, NetworkDecision decided, int place, Names names) {
        Decision decision = decided.decisions().get(place);
        return new Sighting(viewer.displayName(), names.role(viewer.roleCode()), row.viewerInvolvement().name(), involved,
                decision.outcome().name(), decided.gate().gate().name(), decision.ruleId(), names.reason(decision.reasonCode()),
                decision.row().table(), decision.row().line());
    }

    /** @return null when no child has that identifier */
    public UUID childWith(String identifier) {
        List<UUID> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, WITH_IDENTIFIER, row -> found.add(row.id("id")), identifier.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** The services by code, in the order of the policy's table. */
    public Map<String, String> services(Policy policy, Locale locale) {
        Names names = new Names(policy.reference(), locale);
        Map<String, String> services = new LinkedHashMap<>();
        policy.reference().services().keySet().forEach(code -> services.put(code, names.service(code)));
        return services;
    }
}
