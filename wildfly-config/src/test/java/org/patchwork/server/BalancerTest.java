package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

    private final Map<String, HttpServer> servers = new TreeMap<>();
    private final HttpClient visitor = HttpClient.newHttpClient();
    private int port;
    private Balancer balancer;

    @BeforeEach
    void two_servers_and_a_balancer_before_them() throws IOException {
        List<Integer> ports = Node.freePorts(3);
        port = ports.get(2);
        List<Node> nodes = new ArrayList<>();
        for (Node node : Node.together(Path.of("."), ports.subList(0, 2), true)) {
            nodes.add(node);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.httpPort()), 0);
            server.createContext("/", exchange -> {
                byte[] body = (node.name() + " for " + exchange.getRequestHeaders().getFirst("X-Forwarded-For")).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            servers.put(node.name(), server);
        }
        balancer = new Balancer(port, nodes);
    }

    @AfterEach
    void stop() {
        balancer.close();
        servers.values().forEach(server -> server.stop(0));
    }

    @Test
    void a_session_stays_with_the_server_that_keeps_it() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertEquals("node-1 for 127.0.0.1", answer("x.node-1"));
            assertEquals("node-2 for 127.0.0.1", answer("x.node-2"));
        }
    }

    @Test
    void another_server_takes_over_from_one_that_is_gone() throws Exception {
        servers.get("node-1").stop(0);
        for (int i = 0; i < 5; i++) {
            assertEquals("node-2 for 127.0.0.1", answer("x.node-1"));
        }
    }

    @Test
    void an_address_that_the_visitor_claims_is_not_passed_on() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).header("X-Forwarded-For", "192.0.2.1").build();
        assertTrue(visitor.send(request, BodyHandlers.ofString()).body().endsWith(" for 127.0.0.1"));
    }

    private String answer(String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).header("Cookie", "JSESSIONID=" + session).build();
        return visitor.send(request, BodyHandlers.ofString()).body();
    }
}
