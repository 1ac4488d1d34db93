package org.patchwork.sharing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.sharing.boundary.ImpactRunEntry;
import org.patchwork.sharing.boundary.ImpactRunEntry.State;

/** The runs of the preview, kept in the database so that they are found again on every server. */
@ApplicationScoped
public class ImpactRuns {

    /** A run that has not been heard of for so long has lost its server. */
    static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int SHORT = 12;
    private static final String SELECT = """
            select r.id, r.version_id, v.title, r.content_hash, v.content_hash = r.content_hash as current, r.against_hash, r.state, a.display_name,
                   r.started_at, r.heard_at, r.children_done, r.children_all, r.ended_at, r.result
              from impact_run r
              join policy_version v on v.id = r.version_id
              join account a on a.id = r.started_by
            """;

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** Who asks for what to be tried. */
    record Order(UUID version, String contentHash, String againstHash, UUID account, String node) {
    }

    void begin(UUID run, Order order) {
        change("""
                insert into impact_run (id, version_id, content_hash, against_hash, state, children_done, children_all, started_by, started_at, heard_at, node)
                values (?, ?, ?, ?, 'RUNNING', 0, 0, ?, ?, ?, ?)""", run, order.version(), order.contentHash(), order.againstHash(), order.account(),
                now(), now(), order.node());
    }

    void progress(UUID run, int done, int all) {
        change("update impact_run set children_done = ?, children_all = ?, heard_at = ? where id = ? and state = 'RUNNING'", done, all, now(), run);
    }

    void done(UUID run, ImpactResult result) {
        change("update impact_run set state = 'DONE', result = ?, children_done = ?, children_all = ?, ended_at = ?, heard_at = ? where id = ? and state = 'RUNNING'",
                ImpactText.of(result), result.children(), result.children(), now(), now(), run);
    }

    void failed(UUID run) {
        change("update impact_run set state = 'FAILED', ended_at = ?, heard_at = ? where id = ? and state = 'RUNNING'", now(), now(), run);
    }

    /** The run with that id. */
    public Optional<ImpactRunEntry> find(UUID run) {
        return list(SELECT + " where r.id = ?1", run).stream().findFirst();
    }

    /** The latest, newest first. */
    public List<ImpactRunEntry> latest(int most) {
        return list(SELECT + " order by r.started_at desc, r.id limit ?1", most);
    }

    /** The newest finished one of that content, held against those tables. */
    public Optional<ImpactRunEntry> latestOf(String contentHash, String againstHash) {
        return list(SELECT + " where r.content_hash = ?1 and r.against_hash = ?2 and r.state = 'DONE' order by r.started_at desc, r.id limit 1",
                contentHash, againstHash).stream().findFirst();
    }

    /** One that goes on for that content and those tables. */
    Optional<ImpactRunEntry> going(String contentHash, String againstHash) {
        return list(SELECT + " where r.content_hash = ?1 and r.against_hash = ?2 and r.state = 'RUNNING' order by r.started_at desc, r.id limit 1",
                contentHash, againstHash).stream().filter(ImpactRunEntry::running).findFirst();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<ImpactRunEntry> list(String sql, Object... parameters) {
        List<ImpactRunEntry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, sql, row -> entries.add(entry(row)), parameters);
            return entries;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            change.executeUpdate();
        } catch (SQLException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private ImpactRunEntry entry(Row row) {
        String result = row.text("result");
        return new ImpactRunEntry(row.id("id"), row.id("version_id"), row.text("title"), row.text("content_hash"), row.flag("current"),
                row.text("against_hash").substring(0, SHORT), state(row), row.text("display_name"), row.instant("started_at"),
                Integer.parseInt(row.text("children_done")), Integer.parseInt(row.text("children_all")), row.instant("ended_at"),
                result == null ? null : ImpactText.parse(result));
    }

    private State state(Row row) {
        State state = State.valueOf(row.text("state"));
        Instant silentSince = row.instant("heard_at").plus(SILENCE);
        return state == State.RUNNING && silentSince.isBefore(clock.instant()) ? State.INTERRUPTED : state;
    }
}
