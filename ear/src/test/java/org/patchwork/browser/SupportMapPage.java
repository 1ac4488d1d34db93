package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** network/support-map: who supports the child. */
public final class SupportMapPage extends PortalPage {

    /** The page as it is in the browser now. */
    public SupportMapPage(Window window) {
        super(window);
    }

    /** Opens the map of a child. */
    public static SupportMapPage open(Window window, Object child) {
        window.page().navigate("/network/support-map.xhtml?child=" + child);
        return new SupportMapPage(window);
    }

    /** The agencies' boxes, in the order in which they stand. */
    public List<String> agencies() {
        return page().locator(".node-agency h2").allTextContents();
    }

    /** The names on the cards, also those in closed boxes. */
    public List<String> people() {
        return page().locator(".card-name > :first-child").allTextContents();
    }

    /** The card of a person. */
    public Locator card(String name) {
        return page().locator(".card").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** What a tap on a person's number rings. */
    public String numberOf(String name) {
        return card(name).locator("a.call").getAttribute("href");
    }

    /** How many broker cards there are. */
    public int brokerCards() {
        return page().locator(".node-broker").count();
    }

    /** The boxes that open and close. */
    public Locator groups() {
        return page().locator(".map-groups > li > details");
    }

    /** Opens every box and every explanation. */
    public SupportMapPage openEverything() {
        page().evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })");
        return this;
    }

    /** Goes to the same people as a list. */
    public SupportListPage toList() {
        follow(link("List"));
        return new SupportListPage(window());
    }

    /** Goes to the timeline. */
    public TimelinePage toTimeline() {
        follow(link("Timeline"));
        return new TimelinePage(window());
    }
}
