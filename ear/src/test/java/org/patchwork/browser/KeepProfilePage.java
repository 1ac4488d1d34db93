package org.patchwork.browser;

/** directory/keep-profile: what one's profile tells. */
public final class KeepProfilePage extends PortalPage {

    static final String ADDRESS = "/directory/keep-profile.xhtml";

    /** The page as it is in the browser now. */
    public KeepProfilePage(Window window) {
        super(window);
    }

    /** Opens one's own. */
    public static KeepProfilePage open(Window window) {
        window.page().navigate(ADDRESS);
        return new KeepProfilePage(window);
    }

    /** Saves a number and an address. */
    public void save(String phone, String email) {
        page().locator("#phone").fill(phone);
        page().locator("#email").fill(email);
        send();
    }
}
