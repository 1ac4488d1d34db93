package org.patchwork.browser;

/** access/sign-in. */
public final class SignInPage extends PortalPage {

    /** The page as it is in the browser now. */
    public SignInPage(Window window) {
        super(window);
    }

    /** Opens the portal as somebody who is not signed in. */
    public static SignInPage open(Window window) {
        window.page().navigate("/");
        return new SignInPage(window);
    }

    /** Fills in name and password and sends them, whatever comes of it. */
    public void signIn(String username, String password) {
        page().locator("#username").fill(username);
        page().locator("#password").fill(password);
        send();
    }
}
