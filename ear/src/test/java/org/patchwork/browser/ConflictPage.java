package org.patchwork.browser;

/** protection/declare-conflict and protection/set-conflict: somebody must stay away from a record. */
public final class ConflictPage extends PortalPage {

    private ConflictPage(Window window) {
        super(window);
    }

    /** One's own. */
    public static ConflictPage ofMine(Window window, Object child) {
        window.page().navigate("/protection/declare-conflict.xhtml?child=" + child);
        return new ConflictPage(window);
    }

    /** A manager's, of one of their people. */
    public static ConflictPage ofMyPeople(Window window, Object child) {
        window.page().navigate("/protection/set-conflict.xhtml?child=" + child);
        return new ConflictPage(window);
    }

    /** Chooses whom. */
    public ConflictPage about(String person) {
        page().locator("#person").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(person));
        return this;
    }

    /** Chooses why, and sends it. */
    public void send(String kind) {
        page().locator("#kind").selectOption(kind);
        send();
    }
}
