package org.patchwork.browser;

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

    /** Opens the map of a child in the list. */
    public SupportMapPage openMap(String child) {
        follow(link(child).first());
        return new SupportMapPage(window());
    }
}
