package org.patchwork.browser;

/** protection/protect: asks to protect a child's whole record. */
public final class ProtectPage extends PortalPage {

    /** The page as it is in the browser now. */
    public ProtectPage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static ProtectPage open(Window window, Object child) {
        window.page().navigate("/protection/protect.xhtml?child=" + child);
        return new ProtectPage(window);
    }

    /** Asks for it. */
    public MyProtectionsPage ask(String kind, String reason) {
        page().locator("#kind").selectOption(kind);
        page().locator("#reason").selectOption(reason);
        send();
        return new MyProtectionsPage(window());
    }
}
