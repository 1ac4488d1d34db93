package org.patchwork.browser;

import java.time.LocalDate;

/** network/join-child: I work with this child. */
public final class JoinChildPage extends PortalPage {

    /** The page as it is in the browser now. */
    public JoinChildPage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static JoinChildPage open(Window window, Object child) {
        window.page().navigate("/network/join-child.xhtml?child=" + child);
        return new JoinChildPage(window);
    }

    /** Fills in everything and sends it. */
    public void join(LocalDate born, String postcode, LocalDate since, String reason) {
        fillDate("born", born);
        fillDate("since", since);
        page().locator("#kind").selectOption("POSTCODE");
        page().locator("#identifier").fill(postcode);
        page().locator("#reason").fill(reason);
        send();
    }

    /** Sends the form as it is. */
    @Override
    public void send() {
        super.send();
    }
}
