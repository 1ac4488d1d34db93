package org.patchwork.audit.control;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * The command {@code access-record}: {@code verify} goes through all access records and names what was deleted, edited, moved or put
 * in, also held against what was exported before; {@code head} prints the head of each stream and one root over them; {@code export}
 * the same of every record. It only reads, and prints no names. Exit status 0 when all is well, 1 when something was done to the
 * records, 2 when the command, a file or the database cannot be used.
 */
public final class AccessRecordCommand {

    static final int WELL = 0;
    static final int TAMPERED = 1;
    static final int UNUSABLE = 2;
    private static final String AGAINST = "--against";

    private final ResourceBundle texts = ResourceBundle.getBundle("org.patchwork.audit.access-record", Locale.ENGLISH);
    private final PrintStream out;
    private final Clock clock;

    AccessRecordCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int status = new AccessRecordCommand(out, Clock.systemUTC()).run(List.of(arguments), System.getenv());
        out.flush();
        System.exit(status);
    }

    int run(List<String> arguments, Map<String, String> environment) {
        boolean against = arguments.size() == 3 && arguments.get(0).equals("verify") && arguments.get(1).equals(AGAINST);
        if (!against && (arguments.size() != 1 || !List.of("verify", "head", "export").contains(arguments.get(0)))) {
            return tell(UNUSABLE, "usage");
        }
        String url = environment.get("PATCHWORK_DB_URL");
        if (url == null || url.isBlank()) {
            return tell(UNUSABLE, "url.missing");
        }
        Properties login = new Properties();
        login.setProperty("user", environment.getOrDefault("PATCHWORK_DB_USER", "patchwork_app"));
        login.setProperty("password", environment.getOrDefault("PATCHWORK_DB_PASSWORD", ""));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            return switch (arguments.get(0)) {
                case "head" -> head(connection);
                case "export" -> export(connection);
                default -> verify(connection, against ? Path.of(arguments.get(2)) : null);
            };
        } catch (IOException unreadable) {
            return tell(UNUSABLE, "file.unreadable", unreadable.getMessage());
        } catch (SQLException unusable) {
            return tell(UNUSABLE, "database.unusable", url, unusable.getMessage());
        }
    }

    private int head(Connection connection) throws SQLException {
        List<Kept> heads = new ChainReading(connection).heads();
        heads.forEach(head -> out.println(head.line()));
        out.println(Anchor.of(clock.instant(), heads).line());
        return WELL;
    }

    private int export(Connection connection) throws SQLException {
        ChainReading reading = new ChainReading(connection);
        reading.each((stream, rows) -> rows.forEach(row ->
                out.println(new Kept(stream, row.number(), row.hash(), row.id(), row.content()).line())));
        return WELL;
    }

    private int verify(Connection connection, Path file) throws SQLException, IOException {
        List<Kept> kept = new ArrayList<>();
        if (file != null && !read(file, kept)) {
            return tell(UNUSABLE, "file.changed", file);
        }
        Verification verification = Verification.of(connection, kept);
        for (ChainFault fault : verification.faults()) {
            String key = fault.number() == fault.last() ? "fault." : "faults.";
            say(key + fault.kind(), fault.stream(), number(fault.number()), number(fault.last()),
                    fault.record() == null ? texts.getString("unknown") : fault.record());
        }
        say("read", number(verification.records()), number(verification.streams()), number(verification.erased()), number(kept.size()));
        return tell(verification.faults().isEmpty() ? WELL : TAMPERED, verification.faults().isEmpty() ? "well" : "tampered",
                number(verification.faults().size()));
    }

    /** @return false when the file is not as it was written */
    private static boolean read(Path file, List<Kept> kept) throws IOException {
        Anchor anchor = null;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            Optional<Kept> one = Kept.of(line);
            Optional<Anchor> root = Anchor.of(line);
            if (one.isEmpty() && root.isEmpty()) {
                return false;
            }
            one.ifPresent(kept::add);
            anchor = root.orElse(anchor);
        }
        return !kept.isEmpty() && (anchor == null || Anchor.of(anchor.at(), kept).equals(anchor));
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private int tell(int status, String key, Object... details) {
        say(key, details);
        return status;
    }

    private void say(String key, Object... details) {
        out.println(new MessageFormat(texts.getString(key), Locale.ENGLISH).format(details));
    }
}
