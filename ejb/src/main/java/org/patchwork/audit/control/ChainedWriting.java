package org.patchwork.audit.control;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.patchwork.platform.control.Rows;

/**
 * Writes millions of access records as the database would chain them one by one (access_record_chain), in a fraction of the time. That
 * trigger is the tables' owner's, and is off for the owner's transaction alone; nobody else writes until it ends, and what keeps
 * records as they are stays on.
 */
public final class ChainedWriting {

    /**
     * A record to be.
     *
     * @param child         null for a search
     * @param practitioner  null when a person without practitioner looked
     */
    public record Look(UUID id, Instant at, UUID account, UUID practitioner, UUID child, String action, String gate, String ruleId,
                       String policyVersion, String decisions) {
    }

    /** Where a stream ends. */
    private record Head(long number, byte[] hash) {
    }

    /** A record with its place in its stream. */
    private record Chained(Look look, UUID salt, String sealed, byte[] previous, Head head) {
    }

    private static final int TOGETHER = 5_000;
    private static final HexFormat HEX = HexFormat.of();
    private static final String WRITE = """
            insert into access_record (id, at, account_id, practitioner_id, child_id, action, gate, rule_id, policy_version, decisions,
                                       number, salt, sealed, previous, hash)
            select id, timestamptz 'epoch' + micros * interval '1 microsecond', account_id, practitioner_id, child_id, action, gate, rule_id, policy_version,
                   decisions, number, salt, decode(sealed, 'hex'), decode(previous, 'hex'), decode(hash, 'hex')
              from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                   as written (id, micros, account_id, practitioner_id, child_id, action, gate, rule_id, policy_version, decisions,
                               number, salt, sealed, previous, hash)
            """;
    private static final String WRITE_HEADS = """
            insert into access_stream (stream, number, hash)
            select stream, number, decode(hash, 'hex') from unnest(?::uuid[], ?::bigint[], ?::text[]) as head (stream, number, hash)
                on conflict (stream) do update set number = excluded.number, hash = excluded.hash
            """;

    private final Connection connection;
    private final Chain chain = new Chain();
    private final Map<UUID, Head> heads = new HashMap<>();
    private final List<Chained> waiting = new ArrayList<>();
    private long written;

    private ChainedWriting(Connection connection) {
        this.connection = connection;
    }

    /** To be called in a transaction of the tables' owner. */
    public static ChainedWriting begin(Connection connection) throws SQLException {
        ChainedWriting writing = new ChainedWriting(connection);
        writing.execute("alter table access_record disable trigger access_record_chain");
        Rows.each(connection, "select stream, number, hash from access_stream",
                row -> writing.heads.put(row.id("stream"), new Head(row.count("number"), row.bytes("hash"))));
        return writing;
    }

    /** Adds a record at the end of its account's stream. */
    public void add(Look look) throws SQLException {
        Head before = heads.getOrDefault(look.account(), new Head(0, Chain.beginning()));
        UUID salt = UUID.nameUUIDFromBytes(chain.content(look.id(), "salt"));
        String sealed = HEX.formatHex(chain.seal(salt, look.child(), look.decisions(), null));
        byte[] content = chain.content(look.id(), micros(look.at()), look.account(), look.practitioner(), look.action(), look.gate(),
                look.ruleId(), look.policyVersion(), sealed);
        Head head = new Head(before.number() + 1, chain.link(before.hash(), before.number() + 1, content));
        heads.put(look.account(), head);
        waiting.add(new Chained(look, salt, sealed, before.hash(), head));
        if (waiting.size() == TOGETHER) {
            write();
        }
    }

    /** Keeps where the streams end now. @return the number of records written */
    public long end() throws SQLException {
        write();
        Map<UUID, Head> inOrder = new TreeMap<>(heads);
        write(WRITE_HEADS, List.copyOf(inOrder.entrySet()), Map.Entry::getKey, entry -> entry.getValue().number(),
                entry -> HEX.formatHex(entry.getValue().hash()));
        execute("alter table access_record enable trigger access_record_chain");
        return written;
    }

    private void write() throws SQLException {
        write(WRITE, waiting, row -> row.look.id(), row -> micros(row.look.at()), row -> row.look.account(), row -> row.look.practitioner(),
                row -> row.look.child(), row -> row.look.action(), row -> row.look.gate(), row -> row.look.ruleId(),
                row -> row.look.policyVersion(), row -> row.look.decisions(), row -> row.head.number(), Chained::salt, Chained::sealed,
                row -> HEX.formatHex(row.previous), row -> HEX.formatHex(row.head.hash()));
        written += waiting.size();
        waiting.clear();
    }

    @SafeVarargs
    private <T> void write(String sql, List<T> rows, Function<T, Object>... columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) {
                Function<T, Object> column = columns[i];
                Array cells = connection.createArrayOf("text", rows.stream().map(column).map(cell -> cell == null ? null : cell.toString()).toArray(String[]::new));
                insert.setArray(i + 1, cells);
            }
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
