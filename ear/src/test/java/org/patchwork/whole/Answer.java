package org.patchwork.whole;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the server answered, to the byte.
 *
 * @param headers in the order of their names, each with its values
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] bytes) {

    private static final Pattern NONCE = Pattern.compile("nonce-([A-Za-z0-9+/=_-]+)");
    private static final Pattern VIEW_STATE = Pattern.compile("(name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\")[^\"]*");

    private static final Pattern REFERENCE = Pattern.compile("(<code class=\"reference\">)[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?=</code>)");

    /** The id that a form's page gives to what is about to be sent, so that it is kept once. */
    private static final Pattern FORM = Pattern.compile("(name=\"form\" value=\")[0-9a-f-]{36}(?=\")");
    /** Says by a keyed hash for whom and where a form was made; the address beside it stays to be compared. */
    private static final Pattern SEAL = Pattern.compile("(name=\"patchwork\\.page\" value=\"[^\" ]*) [A-Za-z0-9_-]{24}(?=\")");

    static Answer of(HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return new Answer(response.statusCode(), headers, response.body());
    }

    /** The page. */
    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The first value of a header; empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }

    /**
     * Status, headers and body as one text, without what differs from one answer to the next in any case: the nonce of the content
     * policy, the view state with its length, the time of day, the session's cookie, and the reference of the access record and the id of a form,
     * which are random and of one length. The length of all the rest stays.
     */
    public String comparable() {
        String body = VIEW_STATE.matcher(body()).replaceAll("$1");
        int state = body().length() - body.length();
        body = SEAL.matcher(FORM.matcher(REFERENCE.matcher(body).replaceAll("$1")).replaceAll("$1")).replaceAll("$1");
        String head = headers.entrySet().stream().map(entry -> entry.getKey() + ": " + switch (entry.getKey()) {
            case "date" -> "now";
            case "set-cookie" -> "a session";
            case "content-length" -> Integer.parseInt(entry.getValue().get(0)) - state;
            default -> entry.getValue();
        }).collect(Collectors.joining("\n"));
        String all = status + "\n" + head + "\n\n" + body;
        Matcher nonce = NONCE.matcher(header("content-security-policy"));
        return nonce.find() ? all.replace(nonce.group(1), "the nonce") : all;
    }
}
