package org.patchwork.browser;

/** error/not-allowed: a page of another role. */
public final class NotAllowedPage extends PortalPage {

    /** The page as it is in the browser now. */
    public NotAllowedPage(Window window) {
        super(window);
    }
}
