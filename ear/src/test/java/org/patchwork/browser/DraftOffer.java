package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What a page offers of words that were typed on it before and not sent. */
final class DraftOffer extends PortalPage {

    DraftOffer(Window window) {
        super(window);
    }

    /** How many there are. */
    int count() {
        return page().locator(".banner.draft").count();
    }

    /** What it says, with the words to read. */
    String text() {
        page().locator(".banner.draft details").first().evaluate("box => { box.open = true; }");
        return page().locator(".banner.draft").first().innerText();
    }

    /** Puts the words back into the form; the page stays. */
    void putBack() {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put them back")).first().click();
        page().locator(".banner.draft").first().waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Forgets them. */
    void throwAway() {
        follow(page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Throw them away")).first());
    }

    /** What a field of the form holds. */
    String held(String field) {
        return page().locator("#" + field).inputValue();
    }

    /** Types into a field and waits until the server has it. */
    void type(String field, String words) {
        page().waitForResponse(answer -> answer.url().endsWith("/draft/keep"), () -> page().locator("#" + field).fill(words));
    }

    /** Sends the form, whatever comes of it. */
    DraftOffer submit() {
        send();
        return this;
    }

    /** What the page says of the words to those who do not see it. */
    List<String> said() {
        return page().locator("[data-draft-status]").allInnerTexts();
    }
}
