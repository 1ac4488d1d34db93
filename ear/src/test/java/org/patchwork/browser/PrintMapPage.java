package org.patchwork.browser;

/** network/print-map: the map on paper, decided as an export. */
public final class PrintMapPage extends PortalPage {

    /** The page as it is in the browser now. */
    public PrintMapPage(Window window) {
        super(window);
    }

    /** Opens the print page of a child. */
    public static PrintMapPage open(Window window, Object child) {
        window.page().navigate("/network/print-map.xhtml?child=" + child);
        return new PrintMapPage(window);
    }
}
