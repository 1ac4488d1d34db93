package org.patchwork.demonstration.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last field of a line: words, and keys with values. A value with spaces is not to be had. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    private Options() {
    }

    /** @return the options in that field of the line; none when the line is shorter */
    static Options of(List<String> line, int field) {
        Options options = new Options();
        if (line.size() > field && !line.get(field).isBlank()) {
            for (String word : line.get(field).split(" ")) {
                String[] pair = word.split("=", 2);
                options.values.put(pair[0], pair.length == 1 ? "" : pair[1]);
            }
        }
        return options;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    Integer days(String key) {
        return has(key) ? Integer.valueOf(values.get(key)) : null;
    }

    /** @return the values parted by commas; none when the key is absent */
    List<String> list(String key) {
        return has(key) ? Arrays.asList(values.get(key).split(",")) : List.of();
    }
}
