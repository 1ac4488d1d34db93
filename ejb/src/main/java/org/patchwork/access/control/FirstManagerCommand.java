package org.patchwork.access.control;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.UUID;
import org.patchwork.platform.control.Argon2id;

/**
 * The command that makes the first account of a fresh installation, a MANAGER's, who adds everybody else. Connects as the
 * application does, with PATCHWORK_DB_URL, PATCHWORK_DB_USER and PATCHWORK_DB_PASSWORD, and refuses where there is an
 * account already. Exit status 0 when it is made, 1 when it is refused, 2 when the database cannot be used.
 */
public final class FirstManagerCommand {

    static final int MADE = 0;
    static final int REFUSED = 1;
    static final int NO_DATABASE = 2;
    private static final int FEWEST_CHARACTERS = 12;
    private static final String USERNAME = "[a-z0-9][a-z0-9._@+-]{1,99}";

    private final ResourceBundle texts = ResourceBundle.getBundle("org.patchwork.access.first-manager");
    private final Questions questions;
    private final PrintStream out;

    FirstManagerCommand(Questions questions, PrintStream out) {
        this.questions = questions;
        this.out = out;
    }

    /** How the command asks the person in front of it. */
    interface Questions {

        /** @return null at the end of the input */
        String line(String prompt);

        /** @return what was typed without showing it; null at the end of the input */
        char[] secret(String prompt);
    }

    public static void main(String[] arguments) {
        System.exit(new FirstManagerCommand(new Terminal(System.console()), System.err).run(System.getenv()));
    }

    int run(Map<String, String> environment) {
        String url = environment.get("PATCHWORK_DB_URL");
        if (url == null || url.isBlank()) {
            return tell(NO_DATABASE, "url.missing");
        }
        Properties login = new Properties();
        login.setProperty("user", environment.getOrDefault("PATCHWORK_DB_USER", "patchwork_app"));
        login.setProperty("password", environment.getOrDefault("PATCHWORK_DB_PASSWORD", ""));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            int status = make(connection);
            if (status == MADE) {
                connection.commit();
            }
            return status;
        } catch (SQLException e) {
            return tell(NO_DATABASE, "database.unusable", url, e.getMessage());
        }
    }

    private int make(Connection connection) throws SQLException {
        // Of two commands at once one waits, and then finds the other's account.
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('first-manager'))")) {
            lock.execute();
        }
        try (PreparedStatement query = connection.prepareStatement("select exists (select 1 from account_role)"); ResultSet any = query.executeQuery()) {
            if (any.next() && any.getBoolean(1)) {
                return tell(REFUSED, "account.exists");
            }
        }
        String username = answer("ask.username").toLowerCase(Locale.ROOT);
        if (!username.matches(USERNAME)) {
            return tell(REFUSED, "username.unusable");
        }
        String name = answer("ask.name");
        if (name.isEmpty()) {
            return tell(REFUSED, "name.missing");
        }
        char[] password = questions.secret(texts.getString("ask.password"));
        char[] again = questions.secret(texts.getString("ask.again"));
        if (password == null || password.length < FEWEST_CHARACTERS) {
            return tell(REFUSED, "password.short", FEWEST_CHARACTERS);
        }
        if (!Arrays.equals(password, again)) {
            return tell(REFUSED, "password.differs");
        }
        insert(connection, username, name, Argon2id.hash(password));
        return tell(MADE, "made", username);
    }

    private String answer(String question) {
        String answer = questions.line(texts.getString(question));
        return answer == null ? "" : answer.strip();
    }

    private static void insert(Connection connection, String username, String name, String hash) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement account = connection.prepareStatement(
                "insert into account (id, username, display_name, password_hash) values (?::uuid, ?, ?, ?)");
                PreparedStatement role = connection.prepareStatement(
                "insert into account_role (account_id, role) values (?::uuid, 'MANAGER')")) {
            account.setString(1, id.toString());
            account.setString(2, username);
            account.setString(3, name);
            account.setString(4, hash);
            account.executeUpdate();
            role.setString(1, id.toString());
            role.executeUpdate();
        }
    }

    private int tell(int status, String key, Object... details) {
        out.println(MessageFormat.format(texts.getString(key), details));
        return status;
    }
}
