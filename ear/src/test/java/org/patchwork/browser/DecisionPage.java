package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** sharing/decision: what a viewer was shown and why, by the reference on the viewer's page. */
public final class DecisionPage {

    private static final Pattern REFERENCE = Pattern.compile("<code class=\"reference\">([0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})</code>");

    private final Page page;

    /** The page as it is in the browser now. */
    public DecisionPage(Page page) {
        this.page = page;
    }

    /** The reference on a viewer's page; all that stand there are one. */
    public static String referenceOn(String source) {
        Matcher matcher = REFERENCE.matcher(source);
        if (!matcher.find()) {
            throw new IllegalStateException("the page has no reference");
        }
        return matcher.group(1);
    }

    /** Types the reference and looks it up. */
    public DecisionPage find(String reference) {
        page.navigate("/sharing/decision.xhtml");
        page.locator("#reference").fill(reference);
        page.locator("#find button").click();
        page.waitForURL("**/decision.xhtml?reference=*");
        return this;
    }

    /** What is said of each decision, a text each. */
    public List<String> decisions() {
        return page.locator(".decision").allInnerTexts();
    }

    /** The row that decided, in its table, of the decision about that service. */
    public String decidingRow(String service) {
        var decision = page.locator(".decision").filter(new Locator.FilterOptions().setHasText(service));
        decision.locator("summary").first().click();
        return decision.locator("tr[aria-current]").innerText();
    }

    /** Makes a scenario of the decision about that service, into a new draft; gives what the page says then. */
    public String makeScenario(String service, String expected, String description) {
        String label = page.locator("#what option").allInnerTexts().stream().filter(option -> option.endsWith(service)).findFirst().orElseThrow();
        page.locator("#what").selectOption(new SelectOption().setLabel(label));
        page.locator("#expected").selectOption(expected);
        page.locator("#description").fill(description);
        page.locator("#make #go").click();
        page.waitForURL("**made=*");
        return page.locator(".main .banner[role=status]").innerText();
    }
}
