package org.patchwork.sharing.control;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.sharing.boundary.ImpactResult.Effect;
import org.patchwork.sharing.boundary.ImpactResult.Sum;

/**
 * The command {@code policy impact --policy FOLDER --against FOLDER}: what the tables of the first folder would change, held against those
 * of the second, for the people and records in the database. It only reads, and names nobody. Connects as the application does, with
 * PATCHWORK_DB_URL, PATCHWORK_DB_USER and PATCHWORK_DB_PASSWORD. Exit status 0 when it counted, 1 when a policy has faults, 2 when the
 * command or the database cannot be used.
 */
public final class ImpactCommand {

    static final int COUNTED = 0;
    static final int FAULTY = 1;
    static final int UNUSABLE = 2;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String POLICY = "--policy";
    private static final String AGAINST = "--against";

    private final ResourceBundle texts = ResourceBundle.getBundle("org.patchwork.sharing.impact", Locale.ENGLISH);
    private final PrintStream out;
    private final Clock clock;

    ImpactCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new ImpactCommand(out, Clock.system(ZONE)).run(List.of(arguments), System.getenv()));
    }

    int run(List<String> arguments, Map<String, String> environment) {
        Map<String, Path> folders = folders(arguments);
        if (!folders.keySet().equals(Map.of(POLICY, "", AGAINST, "").keySet())) {
            return tell(UNUSABLE, "usage");
        }
        for (Path folder : folders.values()) {
            if (!Files.isDirectory(folder)) {
                return tell(UNUSABLE, "folder.absent", folder);
            }
        }
        String url = environment.get("PATCHWORK_DB_URL");
        if (url == null || url.isBlank()) {
            return tell(UNUSABLE, "url.missing");
        }
        Properties login = new Properties();
        login.setProperty("user", environment.getOrDefault("PATCHWORK_DB_USER", "patchwork_app"));
        login.setProperty("password", environment.getOrDefault("PATCHWORK_DB_PASSWORD", ""));
        ExecutorService helper = Executors.newSingleThreadExecutor();
        try {
            Policy after = PolicyCompiler.compile(PolicyBook.ofFolder(folders.get(POLICY)));
            Policy before = PolicyCompiler.compile(PolicyBook.ofFolder(folders.get(AGAINST)));
            show(new ImpactCalculation(() -> DriverManager.getConnection(url, login), clock, before, after).run(helper, (done, all) -> { }));
            return COUNTED;
        } catch (PolicyRejected faulty) {
            faulty.faults().stream().map(Fault::inOneLine).forEach(out::println);
            return FAULTY;
        } catch (IOException unreadable) {
            return tell(UNUSABLE, "folder.unreadable", unreadable.getMessage());
        } catch (SQLException unusable) {
            return tell(UNUSABLE, "database.unusable", url, unusable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return UNUSABLE;
        } finally {
            helper.shutdownNow();
        }
    }

    /** Each option with its folder; empty when the arguments are not options and folders by turns. */
    private static Map<String, Path> folders(List<String> arguments) {
        Map<String, Path> folders = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            folders.put(arguments.get(i), Path.of(arguments.get(i + 1)));
        }
        return arguments.size() % 2 == 0 ? folders : Map.of();
    }

    private void show(ImpactResult result) {
        say("sentence", result.opens().involvements(), result.opens().children(), result.opens().people(), result.closes().involvements(), result.sensitiveOpened());
        say("scope", result.children(), result.people(), result.involvements());
        effect(Effect.OPENS, result.opens());
        effect(Effect.SHOWS_MORE, result.showsMore());
        effect(Effect.SHOWS_LESS, result.showsLess());
        effect(Effect.CLOSES, result.closes());
        effect(Effect.OTHER_RULE, result.otherRule());
        result.sensitive().forEach(of -> say("sensitive", of.sensitivity(), of.opens().involvements(),
                of.opens().children(), of.opens().people(), of.showsMore().involvements(), of.showsMore().children(), of.showsMore().people()));
        result.changes().forEach(of -> say("change", of.effect(), of.service(), of.fromRule(), of.fromOutcome(), of.toRule(), of.toOutcome(),
                of.sum().involvements(), of.sum().children(), of.sum().people()));
        result.gates().forEach(of -> say("gate", of.fromGate(), of.fromRule(), of.toGate(), of.toRule(), of.sum().children(), of.sum().people()));
        if (result.widensSensitive()) {
            say("reason");
        }
    }

    private void effect(Effect effect, Sum sum) {
        say("effect", effect, sum.involvements(), sum.children(), sum.people());
    }

    private int tell(int status, String key, Object... details) {
        say(key, details);
        return status;
    }

    private void say(String key, Object... details) {
        out.println(new MessageFormat(texts.getString(key), Locale.ENGLISH).format(details));
    }
}
