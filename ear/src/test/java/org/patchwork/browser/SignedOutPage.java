package org.patchwork.browser;

/** access/signed-out: the session has ended. */
public final class SignedOutPage extends PortalPage {

    /** The page as it is in the browser now. */
    public SignedOutPage(Window window) {
        super(window);
    }
}
