package org.patchwork.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The place of one server among those that run together on this machine; all are on loopback.
 *
 * @param name     tells it from the others, at most 23 bytes
 * @param base     its own folder, made anew at each start but for the log
 * @param httpPort port its pages are on
 * @param others   port on which it listens for the others
 * @param all      those ports of all servers, its own too
 * @param proxied  whether a load balancer stands before it that names the visitors' addresses
 */
public record Node(String name, Path base, int httpPort, int others, List<Integer> all, boolean proxied) {

    /** How long a server looks for others before it takes itself for the first; one alone looks in vain. */
    private static final String JOIN_MILLIS = "3000";
    private static final String JOIN_MILLIS_ALONE = "100";

    /** One server that no other will join. */
    static Node alone(String name, Path base, int httpPort) throws IOException {
        int port = freePorts(1).get(0);
        return new Node(name, base, httpPort, port, List.of(port), false);
    }

    /**
     * Several servers that share their sessions, each with a folder below {@code folder}.
     *
     * @param httpPorts one for each server
     */
    public static List<Node> together(Path folder, List<Integer> httpPorts, boolean proxied) throws IOException {
        List<Integer> ports = freePorts(httpPorts.size());
        return IntStream.range(0, ports.size()).mapToObj(i -> new Node("node-" + (i + 1), folder.resolve("node-" + (i + 1)),
                httpPorts.get(i), ports.get(i), ports, proxied)).toList();
    }

    /** Where its pages are. */
    public String address() {
        return "http://localhost:" + httpPort + "/";
    }

    /** Its log, which is made anew at each start. */
    public Path log() {
        return base.resolve("log").resolve("server.log");
    }

    /** What the server is told of its place; {@code secret} is what lets it in with the others. */
    public Map<String, String> environment(String secret) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATCHWORK_NODE", name);
        environment.put("PATCHWORK_BEHIND_PROXY", String.valueOf(proxied));
        environment.put("PATCHWORK_CLUSTER_PORT", String.valueOf(others));
        environment.put("PATCHWORK_CLUSTER_HOSTS", all.stream().map(port -> "127.0.0.1[" + port + "]").collect(Collectors.joining(",")));
        environment.put("PATCHWORK_CLUSTER_JOIN_MILLIS", all.size() == 1 ? JOIN_MILLIS_ALONE : JOIN_MILLIS);
        environment.put("PATCHWORK_CLUSTER_SECRET", secret);
        return environment;
    }

    /** Ports of loopback that nobody has at the moment, all different. */
    public static List<Integer> freePorts(int number) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
