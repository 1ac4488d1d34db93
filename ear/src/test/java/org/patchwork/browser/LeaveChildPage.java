package org.patchwork.browser;

import java.time.LocalDate;

/** network/leave-child: I no longer work with this child. */
public final class LeaveChildPage extends PortalPage {

    /** The page as it is in the browser now. */
    public LeaveChildPage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static LeaveChildPage open(Window window, Object child) {
        window.page().navigate("/network/leave-child.xhtml?child=" + child);
        return new LeaveChildPage(window);
    }

    /** Leaves after a last day. */
    public HomePage leave(LocalDate lastDay) {
        fillDate("last", lastDay);
        send();
        return new HomePage(window());
    }
}
