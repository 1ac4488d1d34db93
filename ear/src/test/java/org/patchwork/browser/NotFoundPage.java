package org.patchwork.browser;

/** error/not-found: there is nothing at this address, or nothing for this reader. */
public final class NotFoundPage extends PortalPage {

    /** The page as it is in the browser now. */
    public NotFoundPage(Window window) {
        super(window);
    }
}
