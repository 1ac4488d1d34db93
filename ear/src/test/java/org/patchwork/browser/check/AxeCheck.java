package org.patchwork.browser.check;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * axe-core with every rule of WCAG 2.0 to 2.2, levels A and AA, and its best practice. What axe cannot tell counts as wrong too, but for
 * one explained case: the contrast of text that an open list lies over, which is checked where nothing lies over it.
 */
final class AxeCheck implements Check {

    /** The rules whose answer may differ with the colour scheme alone. */
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private final UnaryOperator<AxeBuilder> rules;

    private AxeCheck(UnaryOperator<AxeBuilder> rules) {
        this.rules = rules;
    }

    static AxeCheck ofEverything() {
        return new AxeCheck(axe -> axe.withTags(TAGS));
    }

    static AxeCheck ofColours() {
        return new AxeCheck(axe -> axe.withRules(OF_COLOUR));
    }

    @Override
    public List<String> faultsOf(Page page) {
        AxeResults results = rules.apply(new AxeBuilder(page).setLegacyMode(true)).analyze();
        return Stream.concat(sentences("violates", results.getViolations()), sentences("may violate", results.getIncomplete()))
                .toList();
    }

    private static Stream<String> sentences(String verb, List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.getNodes().stream().filter(node -> !isCovered(node))
                .map(node -> node.getHtml() + " " + verb + " " + rule.getId() + ": " + node.getFailureSummary()));
    }

    private static boolean isCovered(CheckedNode node) {
        return !node.getAny().isEmpty() && node.getAny().stream().allMatch(reason -> String.valueOf(reason.getData()).contains("bgOverlap"));
    }
}
