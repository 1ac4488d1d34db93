package org.patchwork.browser;

/** directory/practitioner: the profile of a colleague. */
public final class PractitionerPage extends PortalPage {

    /** The page as it is in the browser now. */
    public PractitionerPage(Window window) {
        super(window);
    }

    /** Opens a profile. */
    public static PractitionerPage open(Window window, Object practitioner) {
        window.page().navigate("/directory/practitioner.xhtml?id=" + practitioner);
        return new PractitionerPage(window);
    }
}
