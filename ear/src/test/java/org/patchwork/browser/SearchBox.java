package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The search box at the top of every page. */
public final class SearchBox {

    private final Page page;

    /** The box of the page that is in the browser now. */
    public SearchBox(Page page) {
        this.page = page;
    }

    /** Types like a person, key by key, and waits for what the box offers. */
    public SearchBox type(String letters) {
        input().click();
        input().pressSequentially(letters);
        list().waitFor();
        return this;
    }

    /** Asks the empty box for the children last looked at. */
    public SearchBox remember() {
        input().press("ArrowDown");
        list().waitFor();
        return this;
    }

    /** The matches offered, as they read. */
    public List<String> offers() {
        return options().allInnerTexts();
    }

    /** Takes the first match offered for a name. */
    public void choose(String name) {
        options().filter(new Locator.FilterOptions().setHasText(name)).first().click();
    }

    /** Asks for the page of results instead. */
    public void submit(String words) {
        input().fill(words);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search").setExact(true)).click();
        page.waitForURL("**/network/search.xhtml");
    }

    /** The box itself. */
    public Locator input() {
        return page.locator("#search-words");
    }

    /** The list of matches under the box. */
    public Locator list() {
        return page.locator("#search-words-suggestions");
    }

    /** The match that the arrow keys are on. */
    public Locator current() {
        return page.locator("#search-words-suggestions [aria-selected=true]");
    }

    private Locator options() {
        return list().locator("[role=option]");
    }
}
