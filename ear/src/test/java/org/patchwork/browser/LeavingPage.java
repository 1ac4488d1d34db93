package org.patchwork.browser;

/** leaver/leaving: somebody leaves. */
public final class LeavingPage extends PortalPage {

    static final String ADDRESS = "/leaver/leaving.xhtml?id=";

    /** The page as it is in the browser now. */
    public LeavingPage(Window window) {
        super(window);
    }

    /** Sends the form as it is. */
    public LeavingPage record() {
        send();
        return this;
    }

    /** Records that they leave at once. */
    public DeparturePage atOnce() {
        page().locator("#when-now").check();
        send();
        return new DeparturePage(window());
    }
}
