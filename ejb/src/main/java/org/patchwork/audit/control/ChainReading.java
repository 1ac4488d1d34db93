package org.patchwork.audit.control;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Reads the chained access records on a plain connection whose transaction sees one moment, stream by stream. */
final class ChainReading {

    private static final String RECORDS = """
            select id, at, account_id, practitioner_id, child_id, action, gate, rule_id, policy_version, decisions, reason,
                   number, salt, sealed, previous, hash
              from access_record order by account_id, number
            """;
    private static final String HEADS = "select stream, number, hash from access_stream order by stream";
    private static final String ERASED = "select erasure_id, record_id, left_digest from access_erased order by erasure_id, record_id";
    private static final String LATEST = "select record_id, erasure_id, left_digest from access_erased order by ordinal";
    private static final String ERASURES = "select id, decisions from access_record where action = 'ERASE'";

    private final Connection connection;
    private final Chain chain = new Chain();
    private final Map<UUID, byte[]> left = new HashMap<>();
    private long erased;
    private long read;

    ChainReading(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Takes one whole stream, its records in the order of their numbers. */
    interface Taker {
        void take(UUID stream, List<ChainedRow> rows);
    }

    List<Kept> heads() throws SQLException {
        List<Kept> heads = new ArrayList<>();
        Rows.each(connection, HEADS, row -> heads.add(new Kept(row.id("stream"), row.count("number"), row.bytes("hash"), null, null)));
        return heads;
    }

    void each(Taker taker) throws SQLException {
        readErasures();
        List<ChainedRow> rows = new ArrayList<>();
        UUID[] stream = new UUID[1];
        Rows.each(connection, RECORDS, row -> {
            if (!row.id("account_id").equals(stream[0]) && stream[0] != null) {
                taker.take(stream[0], List.copyOf(rows));
                rows.clear();
            }
            stream[0] = row.id("account_id");
            rows.add(chained(row));
        });
        if (stream[0] != null) {
            taker.take(stream[0], rows);
        }
    }

    /** How many records were read, and of how many of them something was erased. */
    long read() {
        return read;
    }

    long erased() {
        return erased;
    }

    /** An erasure counts when its access record sums up its very lines. */
    private void readErasures() throws SQLException {
        Map<UUID, List<String>> lines = new TreeMap<>();
        Rows.each(connection, ERASED, row -> lines.computeIfAbsent(row.id("erasure_id"), id -> new ArrayList<>())
                .add(row.id("record_id") + " " + HexFormat.of().formatHex(row.bytes("left_digest"))));
        Map<UUID, String> recorded = new HashMap<>();
        Rows.each(connection, ERASURES, row -> recorded.put(row.id("id"), row.text("decisions")));
        Rows.each(connection, LATEST, row -> {
            List<String> of = lines.get(row.id("erasure_id"));
            if (sum(of).equals(recorded.get(row.id("erasure_id")))) {
                left.put(row.id("record_id"), row.bytes("left_digest"));
            }
        });
    }

    private static String sum(List<String> lines) {
        return "erased:" + lines.size() + ":" + HexFormat.of().formatHex(
                Chain.sha256().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private ChainedRow chained(Row row) {
        read++;
        byte[] sealed = row.bytes("sealed");
        byte[] now = chain.seal(row.id("salt"), row.id("child_id"), row.text("decisions"), row.text("reason"));
        boolean intact = Arrays.equals(sealed, now);
        if (!intact && Arrays.equals(left.get(row.id("id")), now)) {
            intact = true;
            erased++;
        }
        byte[] content = chain.content(row.id("id"), micros(row.instant("at")), row.id("account_id"), row.id("practitioner_id"),
                row.text("action"), row.text("gate"), row.text("rule_id"), row.text("policy_version"), HexFormat.of().formatHex(sealed));
        return new ChainedRow(row.id("id"), row.count("number"), row.bytes("previous"), row.bytes("hash"), content, intact);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
