package org.patchwork.rules.check;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.FactValue;

/** Finds the value of a fact by its word in a file; a word that is not one of the fact's is UNKNOWN. */
final class FactWords<V extends Enum<V> & FactValue> {

    private static final Pattern YEARS = Pattern.compile("\\d{1,3}");
    private static final FactWords<AgeBand> AGE_BANDS = new FactWords<>(AgeBand.class);
    private final Map<String, V> values = new HashMap<>();
    private final V unknown;

    FactWords(Class<V> fact) {
        for (V value : fact.getEnumConstants()) {
            values.put(value.word(), value);
        }
        this.unknown = values.get("UNKNOWN");
    }

    V of(String word) {
        return values.getOrDefault(word, unknown);
    }

    /** The band of an age in whole years, or of a band's own word. */
    static AgeBand age(String word) {
        return YEARS.matcher(word).matches() ? AgeBand.ofYears(Integer.parseInt(word)) : AGE_BANDS.of(word);
    }
}
