package org.patchwork.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** consent/consents: what was said about the reader's own services around a child. */
public final class ConsentsPage extends PortalPage {

    /** The page as it is in the browser now. */
    public ConsentsPage(Window window) {
        super(window);
    }

    /** Opens it for a child. */
    public static ConsentsPage open(Window window, Object child) {
        window.page().navigate("/consent/consents.xhtml?child=" + child);
        return new ConsentsPage(window);
    }

    /** What it all comes to today, a line for each service. */
    public List<String> standings() {
        return page().locator(".mark").allInnerTexts();
    }

    /** Goes to the form. */
    public RecordConsentPage record() {
        page().locator("a[href^='record-consent']").first().click();
        page().locator("#go").waitFor();
        return new RecordConsentPage(window());
    }

    /** Two clicks. */
    public ConsentsPage withdraw() {
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Withdraw")).first().click();
        page().locator("#go").click();
        page().waitForURL("**done=withdrawn");
        return this;
    }
}
