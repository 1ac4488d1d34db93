package org.patchwork.rules.engine;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchwork.rules.fact.FactValue;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;

/**
 * The facts of one decision as one line of words under the tables' own headings, such as {@code viewer_role=TEACHER action=VIEW}: what is
 * kept so that a decision can be taken again years later. Whatever facts the records have are written, and a fact that came only after
 * a text was written counts as N, NONE or NA, since nothing of the kind was there.
 */
public final class FactsText {

    private static final String BETWEEN = " ";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,60}");
    private static final List<Component> OF_THE_RECORD = componentsOf(GateFacts.class);
    private static final List<Component> OF_AN_INVOLVEMENT = componentsOf(InvolvementFacts.class);
    /** What stood in the very first texts; one without it is no text of facts. */
    private static final String ALWAYS_THERE = "viewer_role";

    private FactsText() {
    }

    /** One fact of a record, under its heading. */
    private record Component(String heading, Class<?> type, Method accessor) {
    }

    private static List<Component> componentsOf(Class<?> facts) {
        return Stream.of(facts.getRecordComponents()).map(fact -> new Component(
                fact.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), fact.getType(), fact.getAccessor())).toList();
    }

    /**
     * Facts that were read back.
     *
     * @param involvement null when the gate alone was asked
     */
    public record Facts(GateFacts gate, InvolvementFacts involvement) {
    }

    /** Without an involvement (null) the gate's facts alone. A code that no table could hold is written as UNKNOWN, which is how it is decided. */
    public static String of(GateFacts gate, InvolvementFacts involvement) {
        StringBuilder text = new StringBuilder();
        write(text, OF_THE_RECORD, gate);
        if (involvement != null) {
            write(text, OF_AN_INVOLVEMENT, involvement);
        }
        return text.toString();
    }

    private static void write(StringBuilder text, List<Component> facts, Record of) {
        for (Component fact : facts) {
            text.append(text.length() == 0 ? "" : BETWEEN).append(fact.heading()).append('=').append(word(fact, of));
        }
    }

    private static String word(Component fact, Record of) {
        try {
            Object value = fact.accessor().invoke(of);
            if (value instanceof FactValue known) {
                return known.word();
            }
            return CODE.matcher((String) value).matches() ? (String) value : GateFacts.UNKNOWN_CODE;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record lets its components be read", impossible);
        }
    }

    /** The headings of all facts there are. */
    public static Set<String> headings() {
        return Stream.concat(OF_THE_RECORD.stream(), OF_AN_INVOLVEMENT.stream()).map(Component::heading)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The words by heading, in the order in which they were written. */
    public static Map<String, String> words(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String fact : text.split(BETWEEN)) {
            int equals = fact.indexOf('=');
            if (equals < 1 || words.put(fact.substring(0, equals), fact.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("not a text of facts");
            }
        }
        if (!words.containsKey(ALWAYS_THERE)) {
            throw new IllegalArgumentException("not a text of facts");
        }
        return words;
    }

    /**
     * The facts that a text tells.
     *
     * @throws IllegalArgumentException when it is no text of facts, or tells a fact or a value that there is not
     */
    public static Facts parse(String text) {
        Map<String, String> words = words(text);
        boolean withInvolvement = OF_AN_INVOLVEMENT.stream().anyMatch(fact -> words.containsKey(fact.heading()));
        GateFacts gate = read(GateFacts.class, OF_THE_RECORD, words);
        InvolvementFacts involvement = withInvolvement ? read(InvolvementFacts.class, OF_AN_INVOLVEMENT, words) : null;
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("there are no such facts: " + words.keySet());
        }
        return new Facts(gate, involvement);
    }

    private static <R extends Record> R read(Class<R> type, List<Component> facts, Map<String, String> words) {
        Object[] values = facts.stream().map(fact -> value(fact.type(), words.remove(fact.heading()))).toArray();
        Class<?>[] types = facts.stream().map(Component::type).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record can be made of its components", impossible);
        }
    }

    private static Object value(Class<?> type, String word) {
        if (!type.isEnum()) {
            return word;
        }
        Stream<String> wanted = word == null ? Stream.of("N", "NONE", "NA") : Stream.of(word);
        return wanted.flatMap(one -> constant(type, one)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is not a value of " + type.getSimpleName()));
    }

    private static Stream<?> constant(Class<?> type, String word) {
        return Stream.of(type.getEnumConstants()).filter(value -> ((FactValue) value).word().equals(word));
    }
}
