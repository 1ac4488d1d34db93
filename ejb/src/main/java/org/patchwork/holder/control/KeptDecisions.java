package org.patchwork.holder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.holder.boundary.DecisionKind;
import org.patchwork.holder.boundary.KeptDecision;
import org.patchwork.holder.entity.HolderDecision;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.HeldInvolvement;

/** Decisions of holders, to which the application can only add. */
@ApplicationScoped
public class KeptDecisions {

    private static final String ALL = """
            select d.id, d.child_id, d.decision, d.reason, d.note, d.legal_basis, d.decided_at, d.review_on,
                   s.name as service_name, o.name as organisation_name, p.given_name || ' ' || p.family_name as decided_by,
                   exists (select from holder_decision e
                            where e.child_id = d.child_id and e.service_id = d.service_id and e.subject_id = d.subject_id
                              and (e.decided_at, d.id) > (d.decided_at, e.id)) as replaced
              from holder_decision d
              join service s on s.id = d.service_id
              join organisation o on o.id = s.organisation_id
              join practitioner p on p.id = d.decided_by
            """;

    /** ?1 services, ?2 kinds of decision. */
    private static final String OF_SERVICES = ALL + """
             where d.service_id = any (cast(?1 as uuid[])) and d.decision = any (string_to_array(?2, ','))
             order by d.decided_at desc, d.id limit 1000
            """;

    /** ?1 kinds of decision, ?2 the first and ?3 the last day on which they were taken. */
    private static final String EVERYWHERE = ALL + """
             where d.decision = any (string_to_array(?1, ','))
               and cast(timezone('Europe/London', d.decided_at) as date) between cast(?2 as date) and cast(?3 as date)
             order by d.decided_at desc, d.id limit 10000
            """;

    /** ?1 today, ?2 the last day of review. Decisions that nothing took the place of, whose review comes. */
    private static final String TO_REVIEW = """
            select d.id, d.service_id, d.review_on from holder_decision d
             where d.review_on > cast(?1 as date) and d.review_on <= cast(?2 as date)
               and not exists (select from holder_decision e
                                where e.child_id = d.child_id and e.service_id = d.service_id and e.subject_id = d.subject_id
                                  and (e.decided_at, d.id) > (d.decided_at, e.id))
             order by d.review_on, d.id
            """;

    private static final String LATEST = """
            select d.id, d.decided_at from holder_decision d
             where d.child_id = cast(?1 as uuid) and d.service_id = cast(?2 as uuid) and d.subject_id = cast(?3 as uuid)
             order by d.decided_at desc, d.id limit 1
            """;
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(?1, 16)) as text)";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** The decision that counts last of a matter. */
    public record Latest(UUID id, Instant decidedAt) {
    }

    /** A decision whose review comes. */
    public record ToReview(UUID id, UUID serviceId, LocalDate reviewOn) {
    }

    /** Of two who decide the same matter at once the second waits for the first, and then sees what it did. */
    public Optional<Latest> lockLatest(HeldInvolvement matter) {
        Rows.of(entities, LOCK, matter.childId() + " " + matter.serviceId() + " " + matter.subjectId());
        return Rows.of(entities, LATEST, matter.childId(), matter.serviceId(), matter.subjectId()).stream()
                .map(row -> new Latest(row.id("id"), row.instant("decided_at"))).findFirst();
    }

    /** Adds a decision and writes it. */
    public void add(HolderDecision decision) {
        entities.persist(decision);
        entities.flush();
    }

    /** @return newest first, at most a thousand, with the child's id and without a name */
    public List<KeptDecision> ofServices(Collection<UUID> services, Collection<DecisionKind> kinds) {
        return Rows.of(entities, OF_SERVICES, Rows.array(services), codes(kinds)).stream().map(KeptDecisions::kept).toList();
    }

    /** @return newest first, at most ten thousand, without a name */
    public List<KeptDecision> everywhere(Collection<DecisionKind> kinds, LocalDate from, LocalDate to) {
        return Rows.of(entities, EVERYWHERE, codes(kinds), from, to).stream().map(KeptDecisions::kept).toList();
    }

    /** @return decisions whose review comes after today, to that day at the latest */
    public List<ToReview> toReview(LocalDate today, LocalDate last) {
        return Rows.of(entities, TO_REVIEW, today, last).stream()
                .map(row -> new ToReview(row.id("id"), row.id("service_id"), row.date("review_on"))).toList();
    }

    private static String codes(Collection<DecisionKind> kinds) {
        return String.join(",", kinds.stream().map(Enum::name).toList());
    }

    private static KeptDecision kept(Row row) {
        UUID child = row.id("child_id");
        return new KeptDecision(row.id("id"), child, null, AccessEntry.referenceOf(child), row.text("service_name"),
                row.text("organisation_name"), DecisionKind.valueOf(row.text("decision")), row.text("reason"), row.text("note"),
                row.text("legal_basis"), row.text("decided_by"), row.instant("decided_at"), row.date("review_on"), row.flag("replaced"));
    }
}
