package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal over plain HTTP, as a stranger reaches it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FrontDoorIT {

    private final HttpClient stranger = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Test
    void a_stranger_who_opens_the_portal_gets_a_page() throws Exception {
        HttpResponse<String> answer = get("");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<h1"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere", "error/not-found.xhtml"})
    void every_answer_carries_the_headers_that_protect_its_reader(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertEquals(List.of("DENY"), answer.headers().allValues("X-Frame-Options"));
        assertEquals(1, answer.headers().allValues("Referrer-Policy").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere"})
    void no_answer_says_what_it_is_served_by(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertTrue(answer.headers().firstValue("Server").isEmpty());
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty());
        assertFalse(answer.body().contains("WildFly") || answer.body().contains("JBoss") || answer.body().contains("Undertow"));
    }

    @Test
    void a_request_is_not_echoed_back() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder().method("TRACE", HttpRequest.BodyPublishers.noBody()), "");
        assertEquals(405, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wildfly-services", "management", "health", "metrics", "console", "WEB-INF/web.xml", "META-INF/MANIFEST.MF"})
    void nothing_of_the_server_is_reached_through_the_portal(String path) throws Exception {
        assertEquals(404, get(path).statusCode());
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() throws Exception {
        List<String> cookies = new ArrayList<>();
        for (Optional<HttpResponse<String>> answer = Optional.of(get("")); answer.isPresent();
                answer = answer.get().previousResponse()) {
            cookies.addAll(answer.get().headers().allValues("Set-Cookie"));
        }
        assertFalse(cookies.isEmpty());
        for (String cookie : cookies) {
            assertTrue(cookie.matches("(?i).*;\\s*httponly.*"), cookie);
            assertTrue(cookie.matches("(?i).*;\\s*samesite=lax.*"), cookie);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + System.getProperty("whole.http.port") + "/" + path);
        return stranger.send(request.uri(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
