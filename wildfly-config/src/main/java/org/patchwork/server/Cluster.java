package org.patchwork.server;

import static org.patchwork.server.Texts.text;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * Runs several servers on this machine that are one to the people who use them, with a load balancer in front, until told to
 * stop. A server that ends is started again. Exit status as the {@link Launcher}'s.
 */
public final class Cluster {

    private static final int FEWEST = 1;
    private static final int MOST = 5;
    private static final int USUAL = 2;

    private final Settings settings;
    private final PrintStream terminal;
    private final Ground ground;
    private final List<Node> nodes;
    private final List<WildFly> servers = new ArrayList<>();
    private final CountDownLatch running;
    private Balancer balancer;
    private volatile boolean stopping;

    private Cluster(Settings settings, int number, PrintStream terminal) throws CannotStart, IOException {
        this.settings = settings;
        this.terminal = terminal;
        this.ground = Ground.hold(settings, terminal);
        this.nodes = Node.together(settings.data().resolve("cluster"),
                IntStream.rangeClosed(1, number).mapToObj(i -> settings.httpPort() + i).toList(), true);
        this.running = new CountDownLatch(number);
    }

    /** Takes the number of servers, 2 unless said; the portal's port is that of the launcher, the servers' are those after it. */
    public static void main(String[] arguments) {
        PrintStream terminal = System.out;
        System.exit(Attempt.status(terminal,
                () -> new Cluster(Settings.of(System.getProperties(), System.getenv()), number(arguments), terminal).run()));
    }

    static int number(String... arguments) throws CannotStart {
        String text = arguments.length == 0 ? String.valueOf(USUAL) : arguments[0];
        if (arguments.length > 1 || !text.matches("[" + FEWEST + "-" + MOST + "]")) {
            throw new CannotStart("cluster.number", String.join(" ", arguments), FEWEST, MOST);
        }
        return Integer.parseInt(text);
    }

    private int run() throws CannotStart, IOException, InterruptedException {
        for (Node node : nodes) {
            servers.add(new WildFly(settings.serverHome(), settings.ear(), node, terminal));
            servers.get(servers.size() - 1).stopLeftOver();
            Checks.port(node.httpPort());
        }
        Checks.port(settings.httpPort());

        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "patchwork-stop"));
        Map<String, String> environment = ground.environment();
        for (int i = 0; i < nodes.size(); i++) {
            start(i, environment);
        }
        for (int i = 0; i < nodes.size(); i++) {
            servers.get(i).awaitReady();
            ready(i);
        }
        balancer = new Balancer(settings.httpPort(), nodes);
        for (int i = 0; i < nodes.size(); i++) {
            int number = i;
            new Thread(() -> keepRunning(number, environment), nodes.get(i).name() + "-keeper").start();
        }
        ground.welcome();
        running.await();
        return Attempt.ENDED_BY_ITSELF;
    }

    private synchronized void start(int number, Map<String, String> environment) throws IOException {
        if (stopping) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(nodes.get(number).environment(ground.clusterSecret()));
        servers.get(number).start(all);
        terminal.println(text("cluster.starting", nodes.get(number).name(), nodes.get(number).log()));
    }

    private void ready(int number) {
        Node node = nodes.get(number);
        terminal.println(text("cluster.ready", node.name(), node.address(), String.valueOf(servers.get(number).pid())));
    }

    /** Starts the server again whenever it has ended; gives it up when it does not come back. */
    private void keepRunning(int number, Map<String, String> environment) {
        try {
            while (!stopping) {
                int status = servers.get(number).waitFor();
                if (!stopping) {
                    terminal.println(text("cluster.ended", nodes.get(number).name(), String.valueOf(status)));
                    start(number, environment);
                    servers.get(number).awaitReady();
                    ready(number);
                }
            }
        } catch (CannotStart | IOException reason) {
            if (!stopping) {
                terminal.println(text("cluster.given.up", nodes.get(number).name(), reason.getMessage()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        running.countDown();
    }

    /** The servers first, at the same time, so that their last transactions find their database. */
    private void stop() {
        synchronized (this) {
            stopping = true;
        }
        terminal.println(text("stopping"));
        try {
            if (balancer != null) {
                balancer.close();
            }
            List<Thread> stops = servers.stream().map(server -> new Thread(() -> stop(server))).toList();
            stops.forEach(Thread::start);
            for (Thread stop : stops) {
                stop.join();
            }
            ground.close();
            terminal.println(text("stopped"));
        } catch (IOException failure) {
            terminal.println(text("stop.failed", failure.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(WildFly server) {
        try {
            server.stop();
        } catch (IOException failure) {
            terminal.println(text("stop.failed", failure.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
