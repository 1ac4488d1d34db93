package org.patchwork.rules.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of {@code sentences.properties}, and how they are joined. */
final class SentenceWords {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final ResourceBundle words;

    /** In a language; in English where there are no words in it. */
    SentenceWords(Locale locale) {
        this.words = ResourceBundle.getBundle("org.patchwork.rules.check.sentences", locale, NO_FALLBACK);
    }

    Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    String of(String key, String... details) {
        return filled(words.getString(key), details);
    }

    /** What officers wrote may hold braces, so that each place is filled only where the words have it. */
    static String filled(String pattern, String... details) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean place = pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            int detail = place ? pattern.charAt(i + 1) - '0' : -1;
            if (detail >= 0 && detail < details.length) {
                filled.append(details[detail]);
                i += 2;
            } else {
                filled.append(pattern.charAt(i));
            }
        }
        return filled.toString();
    }

    /** Joined by commas, and the last by "and". */
    String all(List<String> parts) {
        return joined("and", parts);
    }

    /** Joined by commas, and the last by "or". */
    String any(List<String> parts) {
        return joined("or", parts);
    }

    private String joined(String last, List<String> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? "" : parts.get(0);
        }
        String before = parts.subList(0, parts.size() - 1).stream().reduce((a, b) -> of("comma", a, b)).orElseThrow();
        return of(last, before, parts.get(parts.size() - 1));
    }
}
