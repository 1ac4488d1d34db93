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
 * The command that makes the first accounts of a fresh installation: a MANAGER's, who adds everybody else, and with
 * {@code --role INFORMATION_GOVERNANCE} those of the two officers without whom no policy can come into force. Connects as the
 * application does, with PATCHWORK_DB_URL, PATCHWORK_DB_USER and PATCHWORK_DB_PASSWORD. Refuses a manager where anybody can
 * sign in already, and an officer where there are two. Exit status 0 when it is made, 1 when it is refused, 2 when the database
 * cannot be used.
 */
public final class FirstManagerCommand {

    static final int MADE = 0;
    static final int REFUSED = 1;
    static final int NO_DATABASE = 2;
    static final String ROLE = "--role";
    private static final String MANAGER = "MANAGER";
    private static final String OFFICER = "INFORMATION_GOVERNANCE";
    private static final int OFFICERS = 2;
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
        System.exit(new FirstManagerCommand(new Terminal(System.console()), System.err).run(System.getenv(), arguments));
    }

    int run(Map<String, String> environment, String... arguments) {
        String role = arguments.length == 0 ? MANAGER : arguments[arguments.length - 1];
        boolean understood = arguments.length == 0 || arguments.length == 2 && arguments[0].equals(ROLE);
        if (!understood || !role.equals(MANAGER) && !role.equals(OFFICER)) {
            return tell(REFUSED, "usage", MANAGER, OFFICER);
        }
        String url = environment.get("PATCHWORK_DB_URL");
        if (url == null || url.isBlank()) {
            return tell(NO_DATABASE, "url.missing");
        }
        Properties login = new Properties();
        login.setProperty("user", environment.getOrDefault("PATCHWORK_DB_USER", "patchwork_app"));
        login.setProperty("password", environment.getOrDefault("PATCHWORK_DB_PASSWORD", ""));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            connection.setAutoCommit(false);
            int status = make(connection, role);
            if (status == MADE) {
                connection.commit();
            }
            return status;
        } catch (SQLException e) {
            return tell(NO_DATABASE, "database.unusable", url, e.getMessage());
        }
    }

    private int make(Connection connection, String role) throws SQLException {
        // Of two commands at once one waits, and then finds the other's account.
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('first-manager'))")) {
            lock.execute();
        }
        if (role.equals(MANAGER) && accounts(connection, "%") > 0) {
            return tell(REFUSED, "account.exists");
        }
        if (role.equals(OFFICER) && accounts(connection, OFFICER) >= OFFICERS) {
            return tell(REFUSED, "officers.exist");
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
        if (taken(connection, username)) {
            return tell(REFUSED, "username.taken", username);
        }
        insert(connection, username, name, Argon2id.hash(password), role);
        return tell(MADE, role.equals(MANAGER) ? "made" : "made.officer", username);
    }

    private static int accounts(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from account_role where role like ?")) {
            query.setString(1, role);
            try (ResultSet number = query.executeQuery()) {
                number.next();
                return number.getInt(1);
            }
        }
    }

    private static boolean taken(Connection connection, String username) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from account where username = ?")) {
            query.setString(1, username);
            try (ResultSet account = query.executeQuery()) {
                return account.next();
            }
        }
    }

    private String answer(String question) {
        String answer = questions.line(texts.getString(question));
        return answer == null ? "" : answer.strip();
    }

    private static void insert(Connection connection, String username, String name, String hash, String role) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement account = connection.prepareStatement(
                "insert into account (id, username, display_name, password_hash) values (?::uuid, ?, ?, ?)");
                PreparedStatement duty = connection.prepareStatement(
                "insert into account_role (account_id, role) values (?::uuid, ?)")) {
            account.setString(1, id.toString());
            account.setString(2, username);
            account.setString(3, name);
            account.setString(4, hash);
            account.executeUpdate();
            duty.setString(1, id.toString());
            duty.setString(2, role);
            duty.executeUpdate();
        }
    }

    private int tell(int status, String key, Object... details) {
        out.println(MessageFormat.format(texts.getString(key), details));
        return status;
    }
}
