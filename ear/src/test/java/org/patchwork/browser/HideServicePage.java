package org.patchwork.browser;

import java.util.List;

/** policy/hide-service: two officers hide a whole service for a while. */
public final class HideServicePage extends PortalPage {

    /** The page as it is in the browser now. */
    public HideServicePage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static HideServicePage open(Window window) {
        window.page().navigate("/policy/hide-service.xhtml");
        return new HideServicePage(window);
    }

    /** Asks to hide a service until tomorrow. */
    public HideServicePage ask(String service, String reason) {
        page().locator("#service").selectOption(service);
        page().locator("#reason").fill(reason);
        send();
        return this;
    }

    /** What runs or waits, as it reads. */
    public List<String> running() {
        return page().locator("#running > li").allInnerTexts();
    }

    /** Whether there is a button of that name. */
    public boolean offers(String button) {
        return button(button).count() > 0;
    }

    /** Presses a button. */
    public HideServicePage press(String button) {
        follow(button(button));
        return this;
    }

    /** Says why it should be shown again. */
    public HideServicePage endBecause(String reason) {
        page().locator("#running input[name=end-reason]").fill(reason);
        return press("Ask to show it again");
    }
}
