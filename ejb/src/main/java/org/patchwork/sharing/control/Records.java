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
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Children's records with all that the gate asks about, and their involvements: one statement each, however many. */
@ApplicationScoped
public class Records {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The records of those of the children that exist, in no order; one that was merged into another exists no longer. */
    List<RecordRow> standingOf(Viewer viewer, Collection<UUID> children) {
        return ledToBy(viewer, children).entrySet().stream().filter(led -> led.getKey().equals(led.getValue().childId()))
                .map(Map.Entry::getValue).toList();
    }

    /** The records to which the ids lead, by id: the child's own, or the one into which it was merged. */
    Map<UUID, RecordRow> ledToBy(Viewer viewer, Collection<UUID> ids) {
        return Rows.of(entities, SharingSql.RECORDS, Rows.array(ids), viewer.practitionerId(), LocalDate.now(clock),
                        Timestamp.from(clock.instant())).stream()
                .collect(Collectors.toMap(row -> row.id("asked_id"), row -> RecordRow.of(row, clock.instant()), (one, same) -> one));
    }

    /** All involvements of the children but invitations not yet accepted, in order of their beginnings. */
    List<InvolvementRow> involvementsOf(Collection<UUID> children) {
        return Rows.of(entities, SharingSql.INVOLVEMENTS, Rows.array(children), Timestamp.from(clock.instant()))
                .stream().map(InvolvementRow::of).toList();
    }

    /**
     * What the cards of the children's involvements show, ordered by name. The database itself leaves out every involvement that none
     * of these looks says was shown in full or limited, and all of them when the looks were not recorded in this transaction.
     *
     * @param looks ids of access records
     */
    List<Particulars> particularsOf(Collection<UUID> children, Collection<UUID> looks) {
        entities.flush();
        Rows.of(entities, SharingSql.AS_VIEWER, Rows.array(looks));
        try {
            return Rows.of(entities, SharingSql.PARTICULARS, Rows.array(children), LocalDate.now(clock)).stream()
                    .map(Particulars::of).toList();
        } finally {
            Rows.of(entities, SharingSql.AS_APPLICATION);
        }
    }

    /** The children on the viewer's own caseload, ended and disputed work left out, ordered by name. */
    List<UUID> caseloadOf(Viewer viewer) {
        return Rows.of(entities, SharingSql.CASELOAD, viewer.practitionerId(), LocalDate.now(clock)).stream()
                .map(row -> row.id("id")).toList();
    }

    /** Children who may be meant, the viewer's own first, then by name; before any gate is asked. */
    List<Candidate> candidates(Viewer viewer, Sought sought, int most) {
        List<Row> rows = sought.byPlace()
                ? Rows.of(entities, SearchSql.LIVING_AT, sought.postcode(), sought.address(), sought.spelled(), LocalDate.now(clock),
                        viewer.practitionerId(), most)
                : Rows.of(entities, SearchSql.NAMED, Rows.texts(sought.readings()), sought.year(),
                        Rows.texts(sought.readings().isEmpty() ? sought.days().stream().map(LocalDate::toString).toList() : List.of()),
                        Rows.texts(sought.identifiers()), viewer.practitionerId(), most);
        return rows.stream().map(row -> new Candidate(row.id("id"), row.flag("only_like"))).toList();
    }

    /** @param similar found by a variant of the spelling alone */
    record Candidate(UUID child, boolean similar) {
    }
}
