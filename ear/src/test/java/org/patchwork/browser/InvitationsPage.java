package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** joining/invitations: those to me, and mine to others. */
public final class InvitationsPage extends PortalPage {

    /** The page as it is in the browser now. */
    public InvitationsPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static InvitationsPage open(Window window) {
        window.page().navigate("/joining/invitations.xhtml");
        return new InvitationsPage(window);
    }

    /** Those to me, as they read. */
    public List<String> received() {
        return page().locator("section.received").allInnerTexts();
    }

    /** Mine, as they read. */
    public List<String> made() {
        return page().locator("#made > li").allInnerTexts();
    }

    /** Accepts the first. */
    public SupportMapPage accept(String password) {
        page().locator("section.received input[type=password]").first().fill(password);
        follow(page().locator("section.received input[value='Accept and open the map']").first());
        return new SupportMapPage(window());
    }

    /** Takes the invitation to somebody back. */
    public InvitationsPage takeBack(String who) {
        follow(page().locator("#made > li").filter(new Locator.FilterOptions().setHasText(who)).locator("input[type=submit]").first());
        return this;
    }
}
