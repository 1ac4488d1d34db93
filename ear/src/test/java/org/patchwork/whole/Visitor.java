package org.patchwork.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks the portal for pages without a browser, and so sees every byte of what it answers. */
public final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final URI portal;
    private final CookieManager cookies;
    private final HttpClient client;

    private Visitor(URI portal) {
        this.portal = portal;
        this.cookies = new CookieManager();
        this.client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Patience.AT_MOST)
                .followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    private Visitor(URI portal, Visitor same) {
        this.portal = portal;
        this.cookies = same.cookies;
        this.client = same.client;
    }

    /** Somebody who has not signed in. */
    public static Visitor stranger() {
        return new Visitor(Portal.address());
    }

    /** One of the cast, signed in afresh. */
    public static Visitor signedIn(Cast who) {
        return signedIn(who, Portal.address());
    }

    /** The same at one of several servers. */
    public static Visitor signedIn(Cast who, URI portal) {
        Visitor visitor = new Visitor(portal);
        Answer answer = visitor.signIn(who.username(), Portal.password());
        if (answer.body().contains("id=\"password\"")) {
            throw new IllegalStateException(who + " could not sign in: " + answer.status());
        }
        return visitor;
    }

    /** The same person, with the same session, at another server on this machine. */
    public Visitor at(URI other) {
        return new Visitor(other, this);
    }

    /** Sends the sign-in form. */
    public Answer signIn(String username, String password) {
        return submit("/access/sign-in.xhtml", "sign-in", Map.of("username", username, "password", password, "go", "Sign in"));
    }

    /** Asks for an address of the portal and follows it where it leads. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(portal.resolve(path)).timeout(Patience.AT_MOST).build());
    }

    /** The first answer of an address, which may lead elsewhere. */
    public Answer first(String path) {
        return send(staying(), HttpRequest.newBuilder(portal.resolve(path)).timeout(Patience.AT_MOST).build());
    }

    /** Asks for an address without waiting for the answer. */
    public CompletableFuture<Answer> ask(String path) {
        return client.sendAsync(HttpRequest.newBuilder(portal.resolve(path)).timeout(Patience.AT_MOST).build(), BodyHandlers.ofByteArray())
                .thenApply(Answer::of);
    }

    /** Opens a page and sends its form, with what the page itself put into it. */
    public Answer submit(String path, String form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hiddenFields(get(path).body(), form));
        all.putAll(fields);
        return post(path, all);
    }

    /** Sends a form. */
    public Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(portal.resolve(path)).timeout(Patience.AT_MOST)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** Sends a file as a form's only field, and goes where that leads as browsers do: without the headers of what was sent. */
    public Answer upload(String path, String field, String name, String content) {
        String line = "----------------a-line-that-no-file-has";
        String body = "--" + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + line + "--\r\n";
        Answer answer = send(staying(), HttpRequest.newBuilder(portal.resolve(path)).timeout(Patience.AT_MOST)
                .header("Content-Type", "multipart/form-data; boundary=" + line).POST(HttpRequest.BodyPublishers.ofString(body)).build());
        return answer.header("location").isEmpty() ? answer : get(answer.header("location"));
    }

    /** The id of the session that the server knows this visitor by; empty when there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpClient staying() {
        return HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Patience.AT_MOST).build();
    }

    private Answer send(HttpRequest request) {
        return send(client, request);
    }

    private static Answer send(HttpClient client, HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static Map<String, String> hiddenFields(String page, String form) {
        int start = page.indexOf("<form id=\"" + form + "\"");
        String inside = start < 0 ? "" : page.substring(start, page.indexOf("</form>", start));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(inside);
        while (inputs.find()) {
            fields.put(find(NAME, inputs.group()), find(VALUE, inputs.group()));
        }
        return fields;
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
