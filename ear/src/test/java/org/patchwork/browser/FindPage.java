package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** directory/find: who covers BN1 for housing? */
public final class FindPage extends PortalPage {

    static final String ADDRESS = "/directory/find.xhtml";

    /** The page as it is in the browser now. */
    public FindPage(Window window) {
        super(window);
    }

    /** Opens the directory. */
    public static FindPage open(Window window) {
        window.page().navigate(ADDRESS);
        return new FindPage(window);
    }

    /** Asks for a page of results. */
    public FindPage ask(String words) {
        ask(page(), words);
        return this;
    }

    /** The answer has the same address, so it cannot be waited for by that. */
    @SuppressWarnings("deprecation")
    static void ask(Page page, String words) {
        page.locator("#find-words").fill(words);
        page.waitForNavigation(() -> page.locator(".find button").click());
    }

    /** Types like a person, and waits for what is offered. */
    static void type(Page page, String letters) {
        page.locator("#find-words").fill("");
        page.locator("#find-words").pressSequentially(letters);
        page.locator("#find-words-suggestions [role=option]").first().waitFor();
    }

    /** The matches offered while one types. */
    public List<String> offers(String letters) {
        type(page(), letters);
        return page().locator("#find-words-suggestions [role=option]").allInnerTexts();
    }

    /** The services found, by name. */
    public List<String> services() {
        return page().locator("#services h3").allInnerTexts();
    }

    /** People and organisations found, by name. */
    public List<String> found() {
        return page().locator(".rows .row-name").allInnerTexts();
    }
}
