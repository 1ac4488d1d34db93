package org.patchwork.demonstration.control;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code demonstration-size M}: makes a demonstration as large as a council, or with {@code L} as a region. It changes nothing
 * but a database that holds the demonstration in its first size. Exit status 0 when it is done, 2 when it cannot be.
 */
public final class SizeCommand {

    static final int DONE = 0;
    static final int UNUSABLE = 2;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 10;
    private static final String FIRST_SIZE = """
            select exists (select from account where username = 'demo1') and (select count(*) from child) between 1 and %d
            """.formatted(2 * DemonstrationData.CHILDREN - 1);

    private final ResourceBundle texts = ResourceBundle.getBundle("org.patchwork.demonstration.size", Locale.ENGLISH);
    private final PrintStream out;
    private final Clock clock;

    SizeCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new SizeCommand(out, Clock.system(LONDON)).run(List.of(arguments), System.getenv()));
    }

    int run(List<String> arguments, Map<String, String> environment) {
        if (arguments.size() != 1 || !List.of("M", "L").contains(arguments.get(0))) {
            return tell(UNUSABLE, "usage");
        }
        String url = environment.get("PATCHWORK_DB_URL");
        if (url == null || url.isBlank()) {
            return tell(UNUSABLE, "url.missing");
        }
        Properties login = new Properties();
        login.setProperty("user", environment.getOrDefault("PATCHWORK_DB_OWNER", "patchwork_owner"));
        login.setProperty("password", environment.getOrDefault("PATCHWORK_DB_OWNER_PASSWORD", ""));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            return grow(connection, Size.valueOf(arguments.get(0)));
        } catch (SQLException unusable) {
            return tell(UNUSABLE, "database.unusable", url, unusable.getMessage());
        }
    }

    private int grow(Connection connection, Size size) throws SQLException {
        connection.setAutoCommit(false);
        if (!isFirstSize(connection)) {
            return tell(UNUSABLE, "other.database");
        }
        long start = System.nanoTime();
        tell(DONE, "begun", Integer.toString(size.towns() * DemonstrationData.CHILDREN));
        keepOthersOut(connection);
        Looks looks = new Looks(connection, clock);
        long rows = new Towns(connection).become(size.towns());
        rows += looks.write(size.towns(), Looks.OF_A_TOWN);
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return tell(DONE, "done", Long.toString(rows), Long.toString(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    }

    /**
     * All at the beginning, when nothing is lost yet: a portal that waits for one table and holds another is let go on, and all of it is
     * tried again.
     */
    static void keepOthersOut(Connection connection) throws SQLException {
        String lock = "lock table " + Stream.concat(Towns.LARGE.stream(), Looks.TABLES.stream()).collect(Collectors.joining(", "));
        for (int tries = MOST_TRIES; tries > 0; tries--) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(lock);
                return;
            } catch (SQLException stuck) {
                if (tries == 1 || !DEADLOCK.equals(stuck.getSQLState())) {
                    throw stuck;
                }
                connection.rollback();
            }
        }
    }

    private static boolean isFirstSize(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(FIRST_SIZE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int tell(int status, String key, Object... details) {
        out.println(new MessageFormat(texts.getString(key), Locale.ENGLISH).format(details));
        return status;
    }
}
