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
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Rows;

/** Children's records with all that the gate asks about, and their involvements: one statement each, however many. */
@ApplicationScoped
public class Records {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The records of those of the children that exist, in no order. */
    List<RecordRow> standingOf(Viewer viewer, Collection<UUID> children) {
        return Rows.of(entities, SharingSql.RECORDS, Rows.array(children), viewer.practitionerId(),
                LocalDate.now(clock), Timestamp.from(clock.instant())).stream().map(row -> RecordRow.of(row, clock.instant())).toList();
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

    /** Children of whose names each word begins one, the viewer's own first, then by name; before any gate is asked. */
    List<UUID> named(Viewer viewer, List<String> words, int most) {
        String first = prefix(words.get(0));
        String second = words.size() > 1 ? prefix(words.get(1)) : "%";
        String third = words.size() > 2 ? prefix(words.get(2)) : "%";
        return Rows.of(entities, SharingSql.NAMED, first, second, third, viewer.practitionerId(), most).stream()
                .map(row -> row.id("id")).toList();
    }

    private static String prefix(String word) {
        return word.toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
