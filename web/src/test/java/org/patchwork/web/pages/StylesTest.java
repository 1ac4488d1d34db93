package org.patchwork.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast is computed from the tokens, and no colour is anywhere else. */
class StylesTest {

    private static final Path CSS = Sources.WEBAPP.resolve("resources/css");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsla?|oklch|color-mix)\\(");
    private static final int LONGEST = 250;

    @ParameterizedTest(name = "{0} on {1} is at least {2}:1, light and dark")
    @CsvSource(textBlock = """
            text, page, 4.5
            text, surface, 4.5
            text, sunken, 4.5
            text-soft, page, 4.5
            text-soft, surface, 4.5
            text-soft, sunken, 4.5
            link, page, 4.5
            link, surface, 4.5
            link, sunken, 4.5
            link-hover, page, 4.5
            link-hover, surface, 4.5
            link-hover, sunken, 4.5
            on-brand, brand, 4.5
            on-action, action, 4.5
            on-action, action-hover, 4.5
            on-focus, focus, 4.5
            good, good-back, 4.5
            warn, warn-back, 4.5
            quiet, quiet-back, 4.5
            error, error-back, 4.5
            error, surface, 4.5
            error, page, 4.5
            info, info-back, 4.5
            border, surface, 3
            border, page, 3
            line, page, 3
            line, surface, 3
            accent, brand, 3
            focus, brand, 3
            focus-edge, page, 3
            focus-edge, surface, 3
            focus-edge, sunken, 3
            action, surface, 3
            good-edge, surface, 3
            warn-edge, surface, 3
            quiet-edge, surface, 3
            error-edge, surface, 3
            error-edge, page, 3
            info-edge, surface, 3
            info-edge, page, 3
            info-edge, info-back, 3
            """)
    void pairs_in_use_can_be_read(String front, String back, double least) {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> tokens = tokens(dark);
            double ratio = contrast(tokens.get("colour-" + front), tokens.get("colour-" + back));
            assertTrue(ratio >= least, front + " on " + back + (dark ? " dark: " : " light: ") + ratio);
        }
    }

    @Test
    void the_measure_is_right_at_both_ends() {
        assertEquals(21.0, contrast("#000000", "#ffffff"), 0.001);
        assertEquals(1.0, contrast("#123456", "#123456"), 0.001);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    @Test
    void dark_changes_only_what_light_has() {
        assertTrue(tokens(false).keySet().containsAll(tokens(true).keySet()));
    }

    @Test
    void colours_are_only_in_the_tokens() {
        List<String> elsewhere = new ArrayList<>();
        for (Path file : Sources.files(CSS, ".css")) {
            Matcher colour = COLOUR.matcher(Sources.read(file));
            while (!file.endsWith("tokens.css") && colour.find()) {
                elsewhere.add(file.getFileName() + ": " + colour.group());
            }
        }
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void every_token_used_exists() {
        List<String> unknown = new ArrayList<>();
        for (Path file : Sources.files(CSS, ".css")) {
            String text = Sources.read(file);
            Matcher use = Pattern.compile("var\\(--([a-z0-9-]+)").matcher(text);
            while (use.find()) {
                if (!tokens(false).containsKey(use.group(1)) && !text.contains("--" + use.group(1) + ":")) {
                    unknown.add(file.getFileName() + ": " + use.group(1));
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void every_style_file_is_short() {
        assertEquals(List.of(), Sources.files(CSS, ".css").stream().filter(file -> Sources.read(file).lines().count() > LONGEST).toList());
    }

    private static Map<String, String> tokens(boolean dark) {
        String text = Sources.read(CSS.resolve("tokens.css"));
        int start = text.indexOf("@media (prefers-color-scheme: dark)");
        Map<String, String> tokens = new TreeMap<>(parse(text.substring(0, start)));
        if (dark) {
            tokens.putAll(parse(text.substring(start)));
        }
        return tokens;
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> tokens = new TreeMap<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2).strip());
        }
        return tokens;
    }

    /** WCAG 2.2, definition of contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
