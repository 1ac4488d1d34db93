package org.patchwork.browser;

import java.time.LocalDate;

/** network/record-contact: I was in touch with this child. */
public final class RecordContactPage extends PortalPage {

    /** The page as it is in the browser now. */
    public RecordContactPage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static RecordContactPage open(Window window, Object child) {
        window.page().navigate("/network/record-contact.xhtml?child=" + child);
        return new RecordContactPage(window);
    }

    /** Records a contact. */
    public void record(String kind, LocalDate on) {
        page().locator("#kind").selectOption(kind);
        fillDate("on", on);
        send();
    }
}
