package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;

/** The pages under broker/: asking, one's messages, questions to oneself, the desk's inbox and its messages. */
public final class BrokerPage extends PortalPage {

    /** The page as it is in the browser now. */
    public BrokerPage(Window window) {
        super(window);
    }

    /** Opens one of them by its address after broker/. */
    public static BrokerPage open(Window window, String address) {
        BrokerPage page = new BrokerPage(window);
        page.go("/broker/" + address);
        return page;
    }

    /** From the one card of a map to the form. */
    public static BrokerPage fromCard(Window window, UUID child) {
        SupportMapPage.open(window, child);
        BrokerPage page = new BrokerPage(window);
        page.follow(page.link("Ask the broker to pass on a message"));
        return page;
    }

    /** Sends a message. */
    public BrokerPage ask(String urgency, String words) {
        page().locator("#urgency").selectOption(urgency);
        page().locator("#message").fill(words);
        send();
        return this;
    }

    /** Sends the form as it is. */
    public BrokerPage sendNothing() {
        send();
        return this;
    }

    /** The entries of the list on the page, as they read. */
    public List<String> entries() {
        return main().locator(".rows > li, .timeline > li").allInnerTexts();
    }

    /** Opens the first entry of the list. */
    public BrokerPage openFirst() {
        follow(main().locator(".rows > li a").first());
        return this;
    }

    /** Presses a button. */
    public BrokerPage press(String button) {
        follow(main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)));
        return this;
    }

    /** Fills a field. */
    public BrokerPage fill(String field, String words) {
        page().locator("#" + field).fill(words);
        return this;
    }

    /** What a field holds. */
    public String held(String field) {
        return page().locator("#" + field).inputValue();
    }
}
