package org.patchwork.browser;

/** joining/hand-over: offering one's work with a child to a colleague. */
public final class HandOverPage extends PortalPage {

    /** The page as it is in the browser now. */
    public HandOverPage(Window window) {
        super(window);
    }

    /** Comes from one's own involvement. */
    public static HandOverPage from(MyInvolvementPage own) {
        HandOverPage page = new HandOverPage(own.window());
        page.follow(page.link("Hand my work over to a colleague"));
        return page;
    }

    /** Looks for a colleague by name. */
    public HandOverPage find(String words) {
        page().locator("#words").fill(words);
        follow(page().locator("#look"));
        return this;
    }

    /** Offers the work to one of those found. */
    public HandOversPage offer(String name) {
        page().getByLabel(name).check();
        send();
        return new HandOversPage(window());
    }
}
