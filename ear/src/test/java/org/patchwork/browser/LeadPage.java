package org.patchwork.browser;

/** joining/lead: who leads the team around a child. */
public final class LeadPage extends PortalPage {

    /** The page as it is in the browser now. */
    public LeadPage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static LeadPage open(Window window, Object child) {
        window.page().navigate("/joining/lead.xhtml?child=" + child);
        return new LeadPage(window);
    }

    /** Leads from now on, or is told why not. */
    public LeadPage claim() {
        send();
        return this;
    }

    /** Leads no longer. */
    public LeadPage giveUp() {
        follow(page().locator("#down"));
        return this;
    }
}
