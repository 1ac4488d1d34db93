package org.patchwork.browser.check;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * axe-core with every rule of WCAG 2.0 to 2.2, levels A and AA, and its best practice. The page gets the library once, however often it is
 * looked at, and only tells what is wrong: its own runner would load half a megabyte and list all that is right each time.
 */
final class AxeCheck implements Check {

    private static final Map<String, Object> EVERYTHING = Map.of("type", "tag", "values",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"));
    /** The rules whose answer may differ with the colour scheme alone. */
    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));
    private static final Script LIBRARY = Script.library(AxeBuilder.class, "/axe.min.js");
    private static final Script RUN = Script.of("axe");

    private final Map<String, Object> rules;

    private AxeCheck(Map<String, Object> rules) {
        this.rules = rules;
    }

    static AxeCheck ofEverything() {
        return new AxeCheck(EVERYTHING);
    }

    static AxeCheck ofColours() {
        return new AxeCheck(COLOURS);
    }

    @Override
    public List<String> faultsOf(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            LIBRARY.run(page);
        }
        return RUN.list(page, rules);
    }
}
