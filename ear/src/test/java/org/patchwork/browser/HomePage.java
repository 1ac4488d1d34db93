package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** network/home: my children, and what changed. */
public final class HomePage extends PortalPage {

    /** The page as it is in the browser now. */
    public HomePage(Window window) {
        super(window);
    }

    /** Opens the first page of a practitioner. */
    public static HomePage open(Window window) {
        window.page().navigate("/network/home.xhtml");
        return new HomePage(window);
    }

    /** The children listed, by name. */
    public List<String> children() {
        return page().locator(".rows .row-name").allInnerTexts();
    }

    /** The suggestions of what to do next. */
    public List<String> steps() {
        return page().locator(".step").allInnerTexts();
    }

    /** Puts the first suggestion away. */
    public HomePage putFirstAway() {
        follow(page().locator(".step button").first());
        return new HomePage(window());
    }

    /** What waits, by kind. */
    public List<String> needs() {
        return page().locator("#needs-list li").allInnerTexts();
    }

    /** How a child of the list reads, with what changed around it. */
    public String row(String child) {
        return page().locator("#my-children > li", new Page.LocatorOptions().setHasText(child)).first().innerText();
    }

    /** Presses a button that leads back to this page. */
    public HomePage press(String button) {
        follow(button(button));
        return new HomePage(window());
    }

    /** Opens the map of a child in the list. */
    public SupportMapPage openMap(String child) {
        follow(link(child).first());
        return new SupportMapPage(window());
    }
}
