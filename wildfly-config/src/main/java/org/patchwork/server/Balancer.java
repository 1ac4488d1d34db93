package org.patchwork.server;

import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One address in front of several servers, on loopback. Who has a session stays with the server that keeps it; when that one
 * does not answer, another takes over.
 */
final class Balancer implements AutoCloseable {

    private static final String SESSION = "JSESSIONID";
    private static final int SECONDS_BEFORE_A_DEAD_SERVER_IS_TRIED_AGAIN = 2;
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

    private final Undertow undertow;

    /** Begins to listen. */
    Balancer(int port, List<Node> nodes) {
        LoadBalancingProxyClient servers = new LoadBalancingProxyClient();
        servers.addSessionCookieName(SESSION);
        servers.setProblemServerRetry(SECONDS_BEFORE_A_DEAD_SERVER_IS_TRIED_AGAIN);
        nodes.forEach(node -> servers.addHost(URI.create("http://127.0.0.1:" + node.httpPort()), node.name()));
        undertow = Undertow.builder().addHttpListener(port, "127.0.0.1").setIoThreads(2)
                .setHandler(ProxyHandler.builder().setProxyClient(servers).setMaxConnectionRetries(nodes.size())
                        .setMaxRequestTime((int) LONGEST_REQUEST.toMillis()).build())
                .build();
        undertow.start();
    }

    @Override
    public void close() {
        undertow.stop();
    }
}
