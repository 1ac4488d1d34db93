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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Viewers;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;

/**
 * Reads what it takes to decide who may be told of something on a case, in the same few statements for many people as for one. Nobody
 * looks, so nothing is recorded, and nothing of an involvement is given out.
 */
@ApplicationScoped
public class Telling {

    private static final UUID NOBODY = null;

    /** ?1 services. */
    private static final String LEADS = "select service_id, practitioner_id from safeguarding_lead where service_id = any (cast(?1 as uuid[]))";

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Viewers viewers;

    @Inject
    private Clock clock;

    /**
     * How everybody stands to the children now.
     *
     * @param others practitioners of whom it may be asked too, though they do not stand to any of them
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public CaseSight of(Collection<UUID> children, Collection<UUID> others) {
        entities.flush();
        String ids = Rows.array(children);
        LocalDate today = LocalDate.now(clock);
        Timestamp now = Timestamp.from(clock.instant());
        Map<UUID, RecordRow> records = Rows.of(entities, SharingSql.RECORDS, ids, NOBODY, today, now).stream()
                .map(row -> RecordRow.of(row, clock.instant())).collect(Collectors.toMap(RecordRow::childId, Function.identity(), (one, same) -> one));
        List<InvolvementRow> involvements = Rows.of(entities, SharingSql.INVOLVEMENTS, ids, now).stream().map(InvolvementRow::of).toList();
        List<Row> standings = Rows.of(entities, SharingSql.STANDINGS, ids, today, now);
        Map<UUID, Set<UUID>> leads = Rows.of(entities, LEADS, Rows.array(involvements.stream().map(row -> row.place().serviceId()).distinct().toList()))
                .stream().collect(Collectors.groupingBy(row -> row.id("service_id"),
                        Collectors.mapping(row -> row.id("practitioner_id"), Collectors.toSet())));
        List<UUID> people = Stream.of(standings.stream().map(row -> row.id("practitioner_id")), leads.values().stream().flatMap(Set::stream),
                others.stream()).flatMap(Function.identity()).distinct().toList();
        Map<UUID, Viewer> known = viewers.findPractitioners(people, today).stream()
                .collect(Collectors.toMap(Viewer::practitionerId, Function.identity(), (one, other) -> one));
        return new CaseSight(policies.get(), today, records, involvements, standings, known, leads);
    }
}
