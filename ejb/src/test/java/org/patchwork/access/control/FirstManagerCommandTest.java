package org.patchwork.access.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.platform.control.Argon2id;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class FirstManagerCommandTest {

    private static final String PASSWORD = "a long enough one";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private PGSimpleDataSource database;

    @BeforeEach
    void a_fresh_installation() {
        database = TestDatabase.fresh("first_manager");
    }

    @Test
    void the_first_account_is_a_managers_and_opens_with_its_password() throws SQLException {
        assertEquals(FirstManagerCommand.MADE, run("Root.Manager", "Ada Hill", PASSWORD, PASSWORD));
        try (Connection connection = database.getConnection(); Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select username, password_hash, role from account join account_role on account_id = id")) {
            assertTrue(row.next());
            assertEquals("root.manager MANAGER", row.getString(1) + " " + row.getString(3));
            assertTrue(Argon2id.matches(PASSWORD.toCharArray(), row.getString(2)));
            assertFalse(row.next());
        }
        assertFalse(told.toString(StandardCharsets.UTF_8).contains(PASSWORD));
    }

    @Test
    void a_second_account_is_refused_before_anything_is_asked() {
        run("manager", "Ada Hill", PASSWORD, PASSWORD);
        assertEquals(FirstManagerCommand.REFUSED, run());
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("there is an account already"));
    }

    @Test
    void two_officers_can_be_made_beside_the_manager_and_no_third() throws SQLException {
        run("manager", "Ada Hill", PASSWORD, PASSWORD);
        assertEquals(FirstManagerCommand.MADE, officer("first.officer"));
        assertEquals(FirstManagerCommand.REFUSED, officer("first.officer"));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("there is an account first.officer already"));
        assertEquals(FirstManagerCommand.MADE, officer("second.officer"));
        assertEquals(FirstManagerCommand.REFUSED, officer("third.officer"));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("two information-governance officers already"));
        try (Connection connection = database.getConnection(); Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from account_role where role = 'INFORMATION_GOVERNANCE'")) {
            row.next();
            assertEquals(2, row.getInt(1));
        }
    }

    @Test
    void a_role_that_it_does_not_make_is_refused() {
        assertEquals(FirstManagerCommand.REFUSED, command().run(environment(), "--role", "OPERATIONS"));
        assertEquals(FirstManagerCommand.REFUSED, command().run(environment(), "INFORMATION_GOVERNANCE"));
    }

    @Test
    void the_signature_of_the_policy_folder_is_nobody_who_can_sign_in() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into account (id, username, password_hash, display_name) values (gen_random_uuid(), 'policy-folder', '-', 'x')");
        }
        assertEquals(FirstManagerCommand.MADE, run("manager", "Ada Hill", PASSWORD, PASSWORD));
    }

    private int officer(String username) {
        return command(username, "Ada Hill", PASSWORD, PASSWORD).run(environment(), "--role", "INFORMATION_GOVERNANCE");
    }

    private Map<String, String> environment() {
        return Map.of("PATCHWORK_DB_URL", database.getUrl(), "PATCHWORK_DB_USER", "patchwork_app");
    }

    @Test
    void what_cannot_be_used_is_refused_and_nothing_is_made() throws SQLException {
        assertEquals(FirstManagerCommand.REFUSED, run("a b", "Ada Hill", PASSWORD, PASSWORD));
        assertEquals(FirstManagerCommand.REFUSED, run("manager", " ", PASSWORD, PASSWORD));
        assertEquals(FirstManagerCommand.REFUSED, run("manager", "Ada Hill", "short", "short"));
        assertEquals(FirstManagerCommand.REFUSED, run("manager", "Ada Hill", PASSWORD, PASSWORD + "x"));
        assertEquals(FirstManagerCommand.REFUSED, run("manager"));
        try (Connection connection = database.getConnection(); Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select count(*) from account")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    @Test
    void without_a_database_it_says_what_to_set() {
        assertEquals(FirstManagerCommand.NO_DATABASE, command().run(Map.of()));
        assertEquals(FirstManagerCommand.NO_DATABASE, command().run(Map.of("PATCHWORK_DB_URL", "jdbc:postgresql://127.0.0.1:1/none")));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("PATCHWORK_DB_URL"));
    }

    private int run(String... answers) {
        return command(answers).run(environment());
    }

    private FirstManagerCommand command(String... answers) {
        Deque<String> waiting = new ArrayDeque<>(List.of(answers));
        return new FirstManagerCommand(new FirstManagerCommand.Questions() {
            @Override
            public String line(String prompt) {
                return waiting.poll();
            }

            @Override
            public char[] secret(String prompt) {
                String next = waiting.poll();
                return next == null ? null : next.toCharArray();
            }
        }, new PrintStream(told, true, StandardCharsets.UTF_8));
    }
}
