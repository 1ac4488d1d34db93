package org.patchwork.browser;

/** network/my-involvement: how I stand to a child, and what I say against others seeing it. */
public final class MyInvolvementPage extends PortalPage {

    /** The page as it is in the browser now. */
    public MyInvolvementPage(Window window) {
        super(window);
    }

    /** Opens the page for a child. */
    public static MyInvolvementPage open(Window window, Object child) {
        window.page().navigate("/network/my-involvement.xhtml?child=" + child);
        return new MyInvolvementPage(window);
    }

    /** Asks that others do not see the role. */
    public MyInvolvementPage mark(String reason) {
        page().locator("details.say-mark summary").click();
        page().locator("select[name=mark-reason]").selectOption(reason);
        return press("Do not show my role");
    }

    /** Records that somebody objects. */
    public MyInvolvementPage object(String behalf, String reason) {
        page().locator("details.objection summary").click();
        page().locator("select[name=behalf]").selectOption(behalf);
        page().locator("select[name=objection-reason]").selectOption(reason);
        return press("Record the objection");
    }

    /** Presses a button. */
    public MyInvolvementPage press(String button) {
        follow(button(button));
        return this;
    }
}
