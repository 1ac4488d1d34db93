package org.patchwork.policy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** What the database holds of the policy's versions against anybody who can write SQL: as the application, and as the owner. */
class PolicyConstraintsTest {

    private static final String CHECK = "23514";
    private static final String RESTRICTED = "23001";
    private static final String FORBIDDEN = "42501";
    private static final PolicyBook BOOK = PolicyBook.of(List.of(new PolicyFile("b.csv", "x,y\n".getBytes()),
            new PolicyFile("10-a.csv", new byte[] {0, (byte) 0xff, 10}), new PolicyFile("scenarios/c.csv", new byte[0])));
    private static final String OTHER_HASH = "f".repeat(64);

    private PGSimpleDataSource database;
    private Connection app;

    @BeforeEach
    void a_draft_of_ann_that_ben_edited() throws SQLException {
        database = TestDatabase.fresh("policy_constraints");
        app = database.getConnection();
        for (String who : List.of("ann", "ben", "cat")) {
            run("insert into account (id, username, password_hash, display_name) values ('" + id(who) + "', '" + who + "', 'x', '" + who + "')");
        }
        run("insert into policy_version (id, title, state, author_id, created_at, changed_by, changed_at, content_hash) values ('"
                + id("v") + "', 'A draft', 'DRAFT', '" + id("ann") + "', now(), '" + id("ann") + "', now(), '" + OTHER_HASH + "')");
        for (PolicyFile file : BOOK.all()) {
            try (PreparedStatement insert = app.prepareStatement(
                    "insert into policy_file (version_id, name, content, sha256) values (?, ?, ?, encode(sha256(?), 'hex'))")) {
                insert.setObject(1, id("v"));
                insert.setString(2, file.name());
                insert.setBytes(3, file.content());
                insert.setBytes(4, file.content());
                insert.executeUpdate();
            }
        }
        run("update policy_version set changed_by = '" + id("ben") + "', changed_at = now(), content_hash = '" + BOOK.hash() + "'");
    }

    @AfterEach
    void closed() throws SQLException {
        app.close();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }

    private void run(String sql) throws SQLException {
        run(app, sql);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = app.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void assertRefused(String state, String constraint, String sql) throws SQLException {
        SQLException refused = assertThrows(SQLException.class, () -> run(sql), sql);
        assertEquals(state, refused.getSQLState(), refused.getMessage());
        assertTrue(refused.getMessage().contains(constraint), refused.getMessage());
    }

    private void submit() throws SQLException {
        run("update policy_version set state = 'SUBMITTED', submitted_by = '" + id("ann") + "', submitted_at = now(), submit_note = 'Why'");
    }

    private static String publish(String approver, String hash) {
        return "update policy_version set state = 'PUBLISHED', number = 1, approver_id = '" + id(approver) + "', approved_at = now(), approved_hash = '"
                + hash + "', tables_hash = 't', effective_from = now()";
    }

    @Test
    void the_database_computes_the_very_hash_of_the_rules() throws SQLException {
        assertEquals(BOOK.hash(), one("select policy_content_hash('" + id("v") + "')"));
        assertEquals(PolicyBook.of(List.of()).hash(), one("select policy_content_hash('" + id("ann") + "')"));
    }

    @Test
    void the_author_does_not_approve() throws SQLException {
        submit();
        assertRefused(CHECK, "policy_author_is_not_approver", publish("ann", BOOK.hash()).replace("state = 'PUBLISHED',", "state = state,"));
        assertRefused(CHECK, "nobody approves what they wrote on", publish("ann", BOOK.hash()));
    }

    @Test
    void whoever_edited_does_not_approve_and_cannot_deny_having_edited() throws SQLException {
        submit();
        assertRefused(CHECK, "nobody approves what they wrote on", publish("ben", BOOK.hash()));
        assertRefused(FORBIDDEN, "policy_editor", "delete from policy_editor");
        assertRefused(FORBIDDEN, "policy_editor", "insert into policy_editor values ('" + id("v") + "', '" + id("cat") + "')");
        try (Connection owner = TestDatabase.asOwner(database).getConnection()) {
            SQLException refused = assertThrows(SQLException.class, () -> run(owner, "delete from policy_editor"));
            assertEquals(RESTRICTED, refused.getSQLState());
        }
    }

    @Test
    void whoever_submitted_does_not_approve() throws SQLException {
        run("update policy_version set state = 'SUBMITTED', submitted_by = '" + id("cat") + "', submitted_at = now(), submit_note = 'Why'");
        assertRefused(CHECK, "policy_submitter_is_not_approver", publish("cat", BOOK.hash()));
    }

    @Test
    void an_approval_is_of_this_content_only() throws SQLException {
        submit();
        assertRefused(CHECK, "policy_approval_is_of_this_content", publish("cat", OTHER_HASH));
        assertRefused(RESTRICTED, "an edit makes a submission void",
                publish("cat", OTHER_HASH) + ", content_hash = '" + OTHER_HASH + "'");
        assertRefused(RESTRICTED, "only the files of a draft", "update policy_file set content = 'other', sha256 = encode(sha256('other'), 'hex')");
        run(publish("cat", BOOK.hash()));
    }

    @Test
    void what_was_not_submitted_is_not_published_and_files_and_hash_belong_together() throws SQLException {
        assertRefused(RESTRICTED, "only what was submitted", publish("cat", BOOK.hash()));
        assertRefused(CHECK, "policy_file_sha256_is_of_its_content", "update policy_file set content = 'other'");
        run("update policy_file set content = 'other', sha256 = encode(sha256('other'), 'hex') where name = 'b.csv'");
        SQLException refused = assertThrows(SQLException.class, this::submit);
        assertTrue(refused.getMessage().contains("not those of the hash"), refused.getMessage());
    }

    @Test
    void no_version_begins_as_more_than_a_draft() {
        SQLException refused = assertThrows(SQLException.class, () -> run(
                "insert into policy_version select gen_random_uuid() as id, null, 2, 'x', 'PUBLISHED', null, null, author_id, now(), author_id, now(), "
                        + "content_hash, author_id, now(), 'x', '" + id("cat") + "', now(), content_hash, 't', now(), null, 0 from policy_version"));
        assertTrue(List.of(RESTRICTED, "428C9").contains(refused.getSQLState()), refused.getMessage());
        refused = assertThrows(SQLException.class, () -> run("insert into policy_version (id, title, state, author_id, created_at, changed_by, "
                + "changed_at, content_hash, submitted_by, submitted_at, submit_note) values (gen_random_uuid(), 'x', 'SUBMITTED', '" + id("ann")
                + "', now(), '" + id("ann") + "', now(), '" + OTHER_HASH + "', '" + id("ann") + "', now(), 'x')"));
        assertEquals(RESTRICTED, refused.getSQLState(), refused.getMessage());
    }

    @Test
    void what_is_published_stays_as_it_is_for_the_application_and_for_the_owner() throws SQLException {
        submit();
        run(publish("cat", BOOK.hash()));
        List<String> acts = List.of("update policy_version set title = 'Other'", "update policy_version set effective_to = now() + interval '1 day'",
                "update policy_version set state = 'DRAFT'", "update policy_file set content = 'other', sha256 = encode(sha256('other'), 'hex')",
                "update policy_file set version_id = gen_random_uuid()", "delete from policy_file",
                "insert into policy_file values ('" + id("v") + "', 'new.csv', '', encode(sha256(''), 'hex'))");
        for (String act : acts) {
            assertRefused(RESTRICTED, "", act);
        }
        for (String act : List.of("delete from policy_version", "truncate policy_version cascade", "truncate policy_file", "delete from policy_event",
                "update policy_event set note = 'x'", "truncate policy_event", "delete from service_hide")) {
            assertRefused(FORBIDDEN, "", act);
        }
        try (Connection owner = TestDatabase.asOwner(database).getConnection()) {
            owner.setAutoCommit(false);
            Savepoint start = owner.setSavepoint();
            for (String act : List.of("delete from policy_version", "truncate policy_version cascade", "truncate policy_file", "truncate policy_event")) {
                SQLException refused = assertThrows(SQLException.class, () -> run(owner, act), act);
                assertEquals(RESTRICTED, refused.getSQLState(), refused.getMessage());
                owner.rollback(start);
            }
            for (String act : acts) {
                SQLException refused = assertThrows(SQLException.class, () -> run(owner, act), act);
                assertEquals(RESTRICTED, refused.getSQLState(), refused.getMessage());
                owner.rollback(start);
            }
        }
        assertEquals(BOOK.hash(), one("select policy_content_hash('" + id("v") + "')"));
    }

    @Test
    void where_a_version_comes_from_is_never_changed() throws SQLException {
        assertRefused(RESTRICTED, "comes from", "update policy_version set author_id = '" + id("cat") + "'");
        assertRefused(RESTRICTED, "comes from", "update policy_version set folder_hash = content_hash");
    }

    @Test
    void hiding_and_showing_again_take_two_officers_and_end_in_time() throws SQLException {
        String ask = "insert into service_hide (id, service_code, reason, asked_by, asked_at, until) values ('" + id("h") + "', 'HOUSING', 'A leak', '"
                + id("ann") + "', timestamptz '2026-03-16 10:00Z', timestamptz '";
        assertRefused(CHECK, "service_hide", ask + "2026-03-30 10:00:01Z')");
        run(ask + "2026-03-30 10:00Z')");
        assertRefused(CHECK, "hide_takes_two_officers", confirm("ann", "2026-03-16 10:30Z"));
        assertRefused(CHECK, "hide_confirmed_within_the_hour", confirm("ben", "2026-03-16 11:00Z"));
        run(confirm("ben", "2026-03-16 10:59:59Z"));
        assertRefused(RESTRICTED, "never changed", "update service_hide set until = until + interval '1 day'");
        assertRefused(RESTRICTED, "never changed", "update service_hide set confirmed_by = null, confirmed_at = null");
        run("update service_hide set end_asked_by = '" + id("ben") + "', end_asked_at = timestamptz '2026-03-17 10:00Z', end_reason = 'Over'");
        assertRefused(CHECK, "hide_ends_by_two_officers", end("ben", "2026-03-17 10:30Z"));
        assertRefused(CHECK, "hide_ended_within_the_hour", end("ann", "2026-03-17 11:00Z"));
        run(end("ann", "2026-03-17 10:59:59Z"));
        assertRefused(RESTRICTED, "never changed", end("ann", "2026-03-17 10:59:58Z"));
    }

    private static String confirm(String who, String at) {
        return "update service_hide set confirmed_by = '" + id(who) + "', confirmed_at = timestamptz '" + at + "'";
    }

    private static String end(String who, String at) {
        return "update service_hide set ended_by = '" + id(who) + "', ended_at = timestamptz '" + at + "'";
    }
}
