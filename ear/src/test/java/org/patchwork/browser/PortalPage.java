package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;

/** What all pages of the portal have. A page object says what a visitor sees and does, never how the page is built. */
public abstract class PortalPage {

    private final Window window;

    protected PortalPage(Window window) {
        this.window = window;
    }

    /** The window this page is open in. */
    public Window window() {
        return window;
    }

    protected Page page() {
        return window.page();
    }

    /** Goes to an address within the portal and returns the answer's status. */
    protected int go(String path) {
        Response response = page().navigate(path);
        page().waitForLoadState(LoadState.LOAD);
        return response.status();
    }

    /** The page's one main heading. */
    public String heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
    }

    /** The title of the browser's tab. */
    public String title() {
        return page().title();
    }

    /** Path and query of the address in the browser. */
    public String path() {
        java.net.URI address = java.net.URI.create(page().url());
        return address.getQuery() == null ? address.getPath() : address.getPath() + "?" + address.getQuery();
    }

    /** Everything the browser holds of this page, seen or not. */
    public String source() {
        return page().content();
    }

    /** What a visitor can read in the main part. */
    public String words() {
        return main().innerText();
    }

    /** The search box at the top. */
    public SearchBox search() {
        return new SearchBox(page());
    }

    /** Asks for a page of results. */
    public SearchPage searchFor(String words) {
        search().submit(words);
        return new SearchPage(window);
    }

    /** The sentences of the error summary; empty when there is none. */
    public List<String> problems() {
        return page().locator(".errors li").allInnerTexts();
    }

    /** Ends the session. */
    public SignedOutPage signOut() {
        follow(button("Sign out"));
        return new SignedOutPage(window);
    }

    protected Locator main() {
        return page().getByRole(AriaRole.MAIN);
    }

    /** A link of the main part. */
    protected Locator link(String name) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    /** Sends the page's form and waits for the page that answers, which may be the same one again. */
    protected void send() {
        follow(page().locator("#go"));
    }

    /** Clicks and waits for the page that this leads to; its address may be the same, so it cannot be waited for by that. */
    @SuppressWarnings("deprecation")
    protected void follow(Locator way) {
        page().waitForNavigation(way::click);
    }

    protected void fillDate(String field, LocalDate date) {
        page().locator("#" + field + "-day").fill(String.valueOf(date.getDayOfMonth()));
        page().locator("#" + field + "-month").fill(String.valueOf(date.getMonthValue()));
        page().locator("#" + field + "-year").fill(String.valueOf(date.getYear()));
    }

    protected Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Whether anything is wider than the window, so that a visitor would have to scroll sideways. */
    public boolean scrollsSideways() {
        return (Boolean) page().evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
