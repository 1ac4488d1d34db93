package org.patchwork.browser;

/** What a visitor meets at the portal's own address. */
public final class FrontDoorPage extends PortalPage {

    public FrontDoorPage(Window window) {
        super(window);
    }

    /** @return the status of the answer */
    public int open() {
        return go("");
    }
}
