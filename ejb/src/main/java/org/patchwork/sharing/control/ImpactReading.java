package org.patchwork.sharing.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Viewers;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * Reads what the facts of all viewers are built from, for many children at once: three statements, whose conditions are those of the
 * path that one viewer takes. To be used inside a transaction.
 */
record ImpactReading(Connection connection, Clock clock) {

    private static final String CHILDREN = "select id from child c"
            + " where not exists (select from child_merge m where m.gone_id = c.id and m.undone_at is null) order by id";
    private static final String MAY_OPEN_MAPS = "{PRACTITIONER,MANAGER}";
    private static final UUID NOBODY = null;

    /**
     * A child with its involvements, and how everybody stands to it who stands to it at all.
     *
     * @param row       as somebody meets it who does not stand to it
     * @param standings by practitioner
     */
    record ChildRead(RecordRow row, Map<UUID, RecordRow> standings, List<InvolvementRow> involvements) {
    }

    List<UUID> children() throws SQLException {
        List<UUID> children = new ArrayList<>();
        Rows.each(connection, CHILDREN, row -> children.add(row.id("id")));
        return children;
    }

    /** Everybody who may open maps today, in the order of their practitioners' ids. */
    List<Viewer> viewers() throws SQLException {
        List<Viewer> viewers = new ArrayList<>();
        Rows.each(connection, Viewers.PRACTITIONERS, row -> viewers.add(Viewers.of(row)), MAY_OPEN_MAPS, LocalDate.now(clock));
        return viewers;
    }

    /** Names of those who are involved with a child, by involvement; for officers who ask who could see them. */
    Map<UUID, String> involvedWith(UUID child) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        Rows.each(connection, SharingSql.INVOLVED_WITH, row -> names.put(row.id("id"), row.text("practitioner_name")), child);
        return names;
    }

    Collection<ChildRead> read(Collection<UUID> children) throws SQLException {
        String ids = Rows.array(children);
        LocalDate today = LocalDate.now(clock);
        Timestamp now = Timestamp.from(clock.instant());
        Map<UUID, ChildRead> read = new LinkedHashMap<>();
        Rows.each(connection, SharingSql.RECORDS, row -> keep(read, RecordRow.of(row, clock.instant())), ids, NOBODY, today, now);
        Rows.each(connection, SharingSql.STANDINGS, row -> standing(read.get(row.id("child_id")), row), ids, today, now);
        Rows.each(connection, SharingSql.INVOLVEMENTS, row -> read.get(row.id("child_id")).involvements().add(InvolvementRow.of(row)),
                ids, now);
        return read.values();
    }

    private static void keep(Map<UUID, ChildRead> read, RecordRow row) {
        read.put(row.childId(), new ChildRead(row, new HashMap<>(), new ArrayList<>()));
    }

    private static void standing(ChildRead child, Row standing) {
        child.standings().put(standing.id("practitioner_id"), child.row().seenBy(standing));
    }
}
