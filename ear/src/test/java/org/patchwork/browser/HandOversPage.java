package org.patchwork.browser;

import java.util.List;

/** joining/hand-overs: work offered to me, and mine offered to others. */
public final class HandOversPage extends PortalPage {

    /** The page as it is in the browser now. */
    public HandOversPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static HandOversPage open(Window window) {
        window.page().navigate("/joining/hand-overs.xhtml");
        return new HandOversPage(window);
    }

    /** What is offered to me, as it reads. */
    public List<String> received() {
        return page().locator("section.received").allInnerTexts();
    }

    /** What I offered, as it reads. */
    public List<String> made() {
        return page().locator("#made > li").allInnerTexts();
    }

    /** Takes the first over. */
    public SupportMapPage accept() {
        follow(page().locator("section.received input[value='Take it over']").first());
        return new SupportMapPage(window());
    }
}
