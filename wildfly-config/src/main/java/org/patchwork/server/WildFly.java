package org.patchwork.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
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
public final class WildFly {

    private static final Pattern ERROR = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d,\\d{3} (ERROR|FATAL) .*");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: .*");
    private static final String DEPLOYMENT = "patchwork.ear";
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(4), Duration.ofMinutes(1));
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int ENOUGH_LINES = 12;
    private static final int LINE_LENGTH = 400;
    private static final int STOP_SECONDS = 30;

    private final Path home;
    private final Path ear;
    private final Node node;
    private final Path base;
    private final PrintStream terminal;
    private final Patience patience;
    private final List<String> errors = new ArrayList<>();
    private Process process;
    private Thread reader;
    private volatile boolean ready;

    /**
     * How long to wait for the first page.
     *
     * @param idle    how long nothing may happen; a deployment that goes on is something
     * @param between after which time to say again that it goes on
     */
    record Patience(Duration idle, Duration between) {
    }

    /**
     * A server that does not run yet.
     *
     * @param home     the provisioned WildFly, which stays as it is
     * @param ear      the application
     * @param terminal told of errors that the server logs once it is ready, and while it takes long to be
     */
    public WildFly(Path home, Path ear, Node node, PrintStream terminal) {
        this(home, ear, node, terminal, PATIENCE);
    }

    WildFly(Path home, Path ear, Node node, PrintStream terminal, Patience patience) {
        this.patience = patience;
        this.home = home;
        this.ear = ear;
        this.node = node;
        this.base = node.base();
        this.terminal = terminal;
    }

    /** Stops what an earlier run, killed itself, left running in this folder. */
    void stopLeftOver() throws IOException {
        LeftOver.stopRemembered(base.resolve("pid"));
    }

    /**
     * Starts it in a folder made anew.
     *
     * @param environment what {@code wildfly-config/README.md} lists, beside what this process has
     * @param javaOptions beside those that every server has; the last word counts
     */
    public void start(Map<String, String> environment, String... javaOptions) throws IOException {
        stopLeftOver();
        ServerFolder.prepare(home, base);
        Files.deleteIfExists(node.log());
        Files.copy(ear, base.resolve("deployments").resolve(DEPLOYMENT));
        List<String> options = new ArrayList<>(List.of("@" + home.resolve("bin").resolve("patchwork.jvm"),
                "-Dorg.jboss.logmanager.nocolor=true"));
        options.addAll(List.of(javaOptions));
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home).setBaseDirectory(base).setJavaOptions(options);
        command.addServerArguments("-Djboss.node.name=" + node.name(), "-Djboss.http.port=" + node.httpPort(),
                "-Djboss.management.http.port=" + Node.freePorts(1).get(0));
        ready = false;
        errors.clear();
        process = Launcher.of(command).setRedirectErrorStream(true).addEnvironmentVariables(environment).launch();
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
            terminal.println(Texts.text("server.error", shown, node.log(), node.name()));
        } else if ((error || CAUSE.matcher(line).matches()) && errors.size() < ENOUGH_LINES && !errors.contains(shown)) {
            errors.add(shown);
        }
    }

    /** Whether it was started, whatever became of it. */
    public boolean started() {
        return process != null;
    }

    /** Returns when a person who opens the portal's address gets a page; waits as long as the server is at work on it. */
    public void awaitReady() throws CannotStart, InterruptedException {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(2)).build();
        long start = System.nanoTime();
        long lastWork = start;
        long lastTold = start;
        while (!answers(client)) {
            if (!process.isAlive()) {
                throw new CannotStart("server.ended", String.valueOf(process.exitValue()), node.log(), whatItSaid());
            }
            if (deploymentIs("failed")) {
                throw new CannotStart("server.deployment.failed", node.log(), whatItSaid());
            }
            long now = System.nanoTime();
            lastWork = deploymentIs("isdeploying") ? now : lastWork;
            if (now - lastWork > patience.idle.toNanos()) {
                throw new CannotStart("server.slow", patience.idle.toSeconds(), node.log(), whatItSaid());
            }
            if (now - lastTold > patience.between.toNanos()) {
                terminal.println(Texts.text("server.at.work", node.name(), Duration.ofNanos(now - start).toSeconds(), node.log()));
                lastTold = now;
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        ready = true;
    }

    /** Whether WildFly says so of it, by a file beside it. */
    private boolean deploymentIs(String state) {
        return Files.exists(base.resolve("deployments").resolve(DEPLOYMENT + "." + state));
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address()))
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

    /** Waits for its end. @return its exit status */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as a failing machine would: at once, and without a word to anybody. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Has it end in order, what is being answered first. */
    public void stop() throws InterruptedException, IOException {
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
}
