package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;

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

    protected Locator link(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    protected Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Whether anything is wider than the window, so that a visitor would have to scroll sideways. */
    public boolean scrollsSideways() {
        return (Boolean) page().evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
