package org.patchwork.audit.control;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.testing.Days;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Access records in a database of their own, and somebody who can do anything to them. */
final class ChainedWorld {

    static final UUID ALICE = new UUID(0, 0xa);
    static final UUID BOB = new UUID(0, 0xb);
    static final UUID CHILD = UUID.fromString("0c0c0c0c-0000-4000-8000-000000000001");

    private final PGSimpleDataSource database;

    ChainedWorld(String name) {
        database = TestDatabase.fresh(name);
    }

    PGSimpleDataSource database() {
        return database;
    }

    /** A look with a child and a typed reason, as the application adds it; the clock goes on by a second each. */
    void look(UUID account, int number) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into access_record (id, at, account_id, child_id, action, gate, rule_id, policy_version, decisions, reason)
                values (?, ?::timestamptz, ?, ?, 'VIEW', 'OPEN', '-', 'ab12', 'd1;i1:R170:FULL:d2', 'Asked by the family – café')""")) {
            Instant at = Days.NOW.plusSeconds(number);
            insert.setObject(1, idOf(account, number));
            insert.setString(2, at.toString());
            insert.setObject(3, account);
            insert.setObject(4, CHILD);
            insert.executeUpdate();
        }
    }

    void looks(int many) throws SQLException {
        for (int number = 1; number <= many; number++) {
            look(ALICE, number);
            look(BOB, number);
        }
    }

    static UUID idOf(UUID account, int number) {
        return new UUID(account.getLeastSignificantBits(), number);
    }

    /** As a superuser who passes the triggers by. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser(database).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql.replace("ALICE", "'" + ALICE + "'").replace("BOB", "'" + BOB + "'"));
            }
        }
    }

    /** Works all hashes of Alice's stream out anew, as somebody would who knows how. */
    void rewriteAlice() throws SQLException {
        tamper("""
                do $$
                declare one access_record; before bytea := decode(repeat('00', 32), 'hex'); place bigint := 0;
                begin
                    for one in select * from access_record where account_id = ALICE order by number loop
                        place := place + 1;
                        one.sealed := access_seal(one.salt, one.child_id, one.decisions, one.reason);
                        update access_record set number = -place, previous = before, sealed = one.sealed, hash = sha256(before
                            || convert_to(access_part(place::text), 'UTF8') || sha256(convert_to(access_part(one.id::text)
                            || access_part(cast(extract(epoch from one.at) * 1000000 as bigint)::text) || access_part(one.account_id::text)
                            || access_part(one.practitioner_id::text) || access_part(one.action) || access_part(one.gate)
                            || access_part(one.rule_id) || access_part(one.policy_version) || access_part(encode(one.sealed, 'hex')), 'UTF8')))
                         where id = one.id returning hash into before;
                    end loop;
                    update access_record set number = -number where number < 0;
                    update access_stream set number = place, hash = before where stream = ALICE;
                end $$""");
    }

    List<ChainFault> verify(Kept... kept) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Verification.of(connection, List.of(kept)).faults();
        }
    }

    /** What the verifier tells, without the stream: kind, first and last place, record's number in its id. */
    List<String> told(Kept... kept) throws SQLException {
        return verify(kept).stream().map(fault -> fault.kind() + " " + fault.number()
                + (fault.last() == fault.number() ? "" : "-" + fault.last())
                + (fault.record() == null ? "" : " #" + fault.record().getLeastSignificantBits())).sorted().toList();
    }

    Kept[] exported(String what) {
        return Stream.of(run(what).split("\n")).flatMap(line -> Kept.of(line).stream()).toArray(Kept[]::new);
    }

    String run(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = new AccessRecordCommand(new PrintStream(told, true, StandardCharsets.UTF_8), Days.CLOCK).run(List.of(arguments),
                Map.of("PATCHWORK_DB_URL", database.getUrl(), "PATCHWORK_DB_USER", database.getUser()));
        return told.toString(StandardCharsets.UTF_8) + "status " + status;
    }

    List<String> read(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = TestDatabase.asSuperuser(database).getConnection(); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
