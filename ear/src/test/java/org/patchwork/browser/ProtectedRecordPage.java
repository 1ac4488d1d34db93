package org.patchwork.browser;

/** protection/record: one record's protection, for an officer. */
public final class ProtectedRecordPage extends PortalPage {

    /** The page as it is in the browser now. */
    public ProtectedRecordPage(Window window) {
        super(window);
    }

    /** Opens a record with a reason. */
    public static ProtectedRecordPage open(Window window, Object child, String reason) {
        window.page().navigate("/protection/record.xhtml?child=" + child);
        window.page().locator("#reason").fill(reason);
        ProtectedRecordPage page = new ProtectedRecordPage(window);
        page.send();
        return page;
    }

    /** How the record is protected now. */
    public String protection() {
        return page().locator("#protection-now").innerText();
    }

    /** Presses the first button of that name. */
    public ProtectedRecordPage press(String button) {
        follow(button(button).first());
        return this;
    }

    /** Names a practitioner without an end. */
    public ProtectedRecordPage name(String practitioner, String purpose) {
        page().locator("#practitioner").fill(practitioner);
        page().locator("#purpose").selectOption(purpose);
        return press("Name on the record");
    }
}
