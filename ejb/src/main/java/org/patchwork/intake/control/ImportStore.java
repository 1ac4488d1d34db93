package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportState;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The imports and their rows. */
@ApplicationScoped
public class ImportStore {

    private static final int LONGEST_KEPT = 1_000;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** What is kept of a file besides its rows. */
    record Kept(Order order, boolean wholeList, String fileName, String contentHash, FileRows rows) {
    }

    /**
     * An import that is kept.
     *
     * @param first false when the very file was there already, and so needs nothing
     */
    public record Taken(UUID id, boolean first) {
    }

    Taken begin(Kept kept, SentFile file) {
        Order order = kept.order();
        Headings headings = kept.rows().headings();
        int begun = set(ImportSql.BEGIN, order.run(), order.organisation(), order.service(), order.kind().name(), kept.wholeList(), kept.fileName(),
                kept.rows().sheet(), kept.contentHash(), Rows.texts(headings.written().stream().map(FaultText::storable).toList()),
                Rows.texts(headings.columns().stream().map(column -> column == null ? "" : column.name()).toList()), kept.rows().lines().size(),
                kept.rows().lastLine(), order.account(), now());
        if (begun == 0) {
            return new Taken(Rows.of(entities, ImportSql.SAME, order.run(), order.account(), order.kind().name(), kept.wholeList(), kept.contentHash(),
                    order.service()).get(0).id("id"), false);
        }
        set(ImportSql.KEEP_FILE, order.run(), FaultText.storable(file.name()), file.bytes());
        return new Taken(order.run(), true);
    }

    /** The file of an import that is not checked yet. */
    SentFile file(UUID run) {
        Row row = Rows.of(entities, ImportSql.FILE, run).get(0);
        return new SentFile(row.bytes("bytes"), row.text("name"), null);
    }

    void keep(UUID run, List<ImportRow> rows) {
        set(ImportSql.KEEP_ROWS, run, lines(rows),
                Rows.texts(rows.stream().map(row -> Rows.texts(row.cells().stream().map(ImportStore::cut).toList())).toList()),
                Rows.texts(rows.stream().map(row -> row.sound() ? null : Rows.texts(FaultText.of(row))).toList()),
                Rows.texts(rows.stream().map(row -> row.sound() ? row.change().name() : null).toList()),
                Rows.texts(rows.stream().map(ImportStore::what).toList()),
                Rows.texts(rows.stream().map(row -> row.child() == null ? null : row.child().toString()).toList()));
    }

    /** No column takes a cell so long, so its row is rejected, and its beginning is enough to mend it. */
    private static String cut(String cell) {
        return FaultText.storable(cell.length() <= LONGEST_KEPT ? cell : cell.substring(0, LONGEST_KEPT));
    }

    private static String what(ImportRow row) {
        return row.absent() ? ABSENT : row.columns().stream().map(ImportColumn::name).collect(Collectors.joining(" "));
    }

    /** Stands in the place of columns for somebody who is not in the list. */
    static final String ABSENT = "-";

    /** @return empty when another server works on it, or it does not work any more */
    Optional<Run> forWork(UUID run, String state) {
        Optional<Run> found = Rows.of(entities, ImportSql.FOR_WORK, run, state).stream().findFirst().map(Run::of);
        found.ifPresent(one -> Rows.of(entities, ImportSql.ONE_AT_A_TIME, one.organisation()));
        return found;
    }

    Optional<Row> find(Viewer viewer, UUID run) {
        return Rows.of(entities, ImportSql.ONE, viewer.accountId(), viewer.organisationId(), viewer.serviceId(), run).stream().findFirst();
    }

    List<Row> latest(Viewer viewer, int most) {
        return Rows.of(entities, ImportSql.LATEST, viewer.accountId(), viewer.organisationId(), viewer.serviceId(), most);
    }

    List<Row> soundRows(UUID run, int from, int most) {
        return Rows.of(entities, ImportSql.SOUND_ROWS, run, from, most);
    }

    List<Row> faultyRows(UUID run, int most) {
        return Rows.of(entities, ImportSql.FAULTY_ROWS, run, most);
    }

    List<Row> changes(UUID run, int most) {
        return Rows.of(entities, ImportSql.CHANGES, run, most);
    }

    /** Rows that had been sound when they were checked, and are not any more. */
    void reject(UUID run, List<ImportRow> rows) {
        if (!rows.isEmpty()) {
            set(ImportSql.REJECT, run, lines(rows), Rows.texts(rows.stream().map(row -> Rows.texts(FaultText.of(row))).toList()));
        }
    }

    void moveOn(UUID run, int nextLine, int rejected, boolean done) {
        set(ImportSql.MOVE_ON, run, nextLine, rejected, now(), done);
    }

    /** @return whether it was in one of those states */
    boolean change(UUID run, String state, String... from) {
        return set(ImportSql.STATE, run, state, now(), Rows.texts(List.of(from))) == 1;
    }

    void confirm(UUID run, UUID account) {
        set(ImportSql.CONFIRM, run, account, now());
    }

    void tryCheck(UUID run) {
        set(ImportSql.TRY_CHECK, run, now());
    }

    void checkOn(UUID run, int nextLine, int faulty, int ending, int endingOf) {
        set(ImportSql.CHECK_ON, run, nextLine, faulty, ending, endingOf, now());
    }

    /** All of it is checked, and the file goes. */
    void checked(UUID run, int lastLine) {
        set(ImportSql.CHECKED, run, lastLine);
    }

    void stop(UUID run, ImportState why) {
        set(ImportSql.STOP, run, why.name(), now());
    }

    /** @return whether it stood still; those that have not been heard of since that moment do */
    boolean goOn(UUID run, Instant silentSince) {
        return set(ImportSql.GO_ON, run, now(), Timestamp.from(silentSince)) == 1;
    }

    void discardUnchecked(Instant before) {
        set(ImportSql.UNCHECKED, now(), Timestamp.from(before));
    }

    List<UUID> silentSince(Instant moment, int tries) {
        return Rows.of(entities, ImportSql.SILENT, Timestamp.from(moment), tries).stream().map(row -> row.id("id")).toList();
    }

    void forgetRowsOf(Instant before) {
        set(ImportSql.FORGET, Timestamp.from(before));
    }

    List<UUID> otherManagers(Run run) {
        UUID service = run.kind().namesChildren() ? run.service() : null;
        return Rows.of(entities, ImportSql.OTHER_MANAGERS, run.organisation(), service, run.startedBy()).stream().map(row -> row.id("id")).toList();
    }

    private static String lines(List<ImportRow> rows) {
        return rows.stream().map(row -> Integer.toString(row.line())).collect(Collectors.joining(",", "{", "}"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private int set(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
