package org.patchwork.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly as a child process with the application deployed; its log is a file, only errors reach the terminal. */
final class WildFly {

    private static final Pattern ERROR = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d,\\d{3} (ERROR|FATAL) .*");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: .*");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int ENOUGH_LINES = 12;
    private static final int LINE_LENGTH = 400;
    private static final int STOP_SECONDS = 30;

    private final Settings settings;
    private final Path base;
    private final PrintStream terminal;
    private final List<String> errors = new ArrayList<>();
    private Process process;
    private Thread reader;
    private volatile boolean ready;

    WildFly(Settings settings, PrintStream terminal) {
        this.settings = settings;
        this.base = settings.data().resolve("server");
        this.terminal = terminal;
    }

    Path log() {
        return base.resolve("log").resolve("server.log");
    }

    void start(Database database, Map<String, String> more) throws IOException {
        LeftOver.stopRemembered(base.resolve("pid"));
        ServerFolder.prepare(settings.serverHome(), base);
        Files.deleteIfExists(log());
        Files.copy(settings.ear(), base.resolve("deployments").resolve("patchwork.ear"));
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(settings.serverHome())
                .setBaseDirectory(base)
                .setJavaOptions("@" + settings.serverHome().resolve("bin").resolve("patchwork.jvm"),
                        "-Dorg.jboss.logmanager.nocolor=true");
        command.addServerArguments("-Djboss.http.port=" + settings.httpPort(),
                "-Djboss.management.http.port=" + freePort());
        process = Launcher.of(command).setRedirectErrorStream(true)
                .addEnvironmentVariables(more)
                .addEnvironmentVariables(Map.of(
                        "PATCHWORK_MODE", settings.mode(),
                        "PATCHWORK_POLICY_DIR", settings.policy().toString(),
                        "PATCHWORK_DB_URL", database.url(),
                        "PATCHWORK_DB_USER", database.user(),
                        "PATCHWORK_DB_PASSWORD", database.password(),
                        "PATCHWORK_DB_OWNER", database.owner(),
                        "PATCHWORK_DB_OWNER_PASSWORD", database.ownerPassword()))
                .launch();
        LeftOver.remember(base.resolve("pid"), process);
        reader = new Thread(this::read, "wildfly-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        Path console = base.resolve("log").resolve("console.log");
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter file = new PrintWriter(console.toFile(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                file.flush();
                notice(line);
            }
        } catch (IOException broken) {
            terminal.println(Texts.text("server.output.lost", broken.toString()));
        }
    }

    private synchronized void notice(String line) {
        boolean error = ERROR.matcher(line).matches();
        String shown = line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) : line;
        if (error && ready) {
            terminal.println(Texts.text("server.error", shown, log()));
        } else if ((error || CAUSE.matcher(line).matches()) && errors.size() < ENOUGH_LINES && !errors.contains(shown)) {
            errors.add(shown);
        }
    }

    boolean started() {
        return process != null;
    }

    /** Returns when a person who opens the portal's address gets a page. */
    void awaitReady() throws CannotStart, InterruptedException {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(2)).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(client)) {
            if (!process.isAlive()) {
                throw new CannotStart("server.ended", String.valueOf(process.exitValue()), log(), whatItSaid());
            }
            if (Files.exists(base.resolve("deployments").resolve("patchwork.ear.failed"))) {
                throw new CannotStart("server.deployment.failed", log(), whatItSaid());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("server.slow", PATIENCE.toSeconds(), log(), whatItSaid());
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        ready = true;
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address()))
                .timeout(Duration.ofSeconds(20)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private synchronized String whatItSaid() {
        return errors.isEmpty() ? Texts.text("server.said.nothing") : String.join(System.lineSeparator() + "    ", errors);
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    void stop() throws InterruptedException, IOException {
        if (process == null) {
            return;
        }
        // Not process.destroy(): that closes the output, and the last lines would be lost.
        process.toHandle().destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        reader.join(TimeUnit.SECONDS.toMillis(2));
        Files.deleteIfExists(base.resolve("pid"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
