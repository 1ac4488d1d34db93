package org.patchwork.web.draft;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and values of a form as they are sent, without what is never kept: passwords, the page's own state and marks. */
final class FormFields {

    /** One value; a name may have several. */
    record Pair(String name, String value) {

        private String encoded() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    private static final Pattern PLACE = Pattern.compile(":\\d+:");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("(?:[A-Z][A-Z0-9_]+)?");
    private static final String OF_FACES = "jakarta.faces.";
    /** The mark by which a form is kept once; another each time. */
    private static final String ONCE = "form";

    private FormFields() {
    }

    /** Reads {@code name=value&name=value}; what cannot be read is left out. */
    static List<Pair> read(String sent) {
        return Arrays.stream(sent.split("&")).filter(part -> part.indexOf('=') > 0).flatMap(FormFields::pair).toList();
    }

    /** What may be kept of the parameters of a request. */
    static List<Pair> of(Map<String, String[]> parameters) {
        return new LinkedHashMap<>(parameters).entrySet().stream()
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Pair(entry.getKey(), value)))
                .filter(FormFields::mayBeKept).toList();
    }

    /** The same as one text. */
    static String write(List<Pair> pairs) {
        return pairs.stream().filter(FormFields::mayBeKept).map(Pair::encoded).collect(Collectors.joining("&"));
    }

    /** The id of the Faces form among what was sent, with a zero for each place in a list; null when there is none. */
    static String formIn(List<Pair> pairs) {
        return pairs.stream().filter(pair -> !pair.name().isEmpty() && pair.name().equals(pair.value())).map(Pair::name).findFirst()
                .map(FormFields::anyPlace).orElse(null);
    }

    static String anyPlace(String id) {
        return PLACE.matcher(id).replaceAll(":0:");
    }

    /** What a person would not like to type again: no ids, no codes, no buttons. */
    static List<String> wordsOf(String fields) {
        List<Pair> pairs = read(fields);
        return pairs.stream().filter(pair -> !pair.name().equals(pair.value()) && !ID.matcher(pair.value()).matches()
                && !CODE.matcher(pair.value()).matches() && !pair.name().matches("(.*:)?(go|act|look)[a-z-]*")).map(Pair::value).toList();
    }

    private static boolean mayBeKept(Pair pair) {
        String name = pair.name().toLowerCase(Locale.ROOT);
        return !name.contains("password") && !name.startsWith(OF_FACES) && !name.equals(ONCE) && !name.equals(FormPage.FIELD);
    }

    private static Stream<Pair> pair(String part) {
        try {
            int sign = part.indexOf('=');
            return Stream.of(new Pair(decode(part.substring(0, sign)), decode(part.substring(sign + 1))));
        } catch (IllegalArgumentException broken) {
            return Stream.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
