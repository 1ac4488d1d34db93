package org.patchwork.browser;

import com.microsoft.playwright.options.SelectOption;

/** joining/invite: asking somebody to join a child's team. */
public final class InvitePage extends PortalPage {

    /** The page as it is in the browser now. */
    public InvitePage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static InvitePage open(Window window, Object child) {
        window.page().navigate("/joining/invite.xhtml?child=" + child);
        return new InvitePage(window);
    }

    /** Looks for a colleague by name. */
    public InvitePage find(String words) {
        page().locator("#words").fill(words);
        follow(page().locator("#look"));
        return this;
    }

    /** Asks one of those found. */
    public InvitationsPage invite(String name) {
        page().getByLabel(name).check();
        send();
        return new InvitationsPage(window());
    }

    /** Writes to somebody outside. */
    public InvitationsPage write(String agency, String team, String email) {
        page().locator("#agency").fill(agency);
        follow(page().locator("#look-team"));
        page().locator("#team").selectOption(new SelectOption().setLabel(team));
        page().locator("#email").fill(email);
        follow(page().locator("#send"));
        return new InvitationsPage(window());
    }
}
