package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** objection/objections: where officers decide objections and settle disputes. */
public final class ObjectionsPage extends PortalPage {

    /** The page as it is in the browser now. */
    public ObjectionsPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static ObjectionsPage open(Window window) {
        window.page().navigate("/objection/objections.xhtml");
        return new ObjectionsPage(window);
    }

    /** Those that wait, as they read. */
    public List<String> waiting() {
        return page().locator("#waiting > li").allInnerTexts();
    }

    /** Decides the one about somebody's involvement. */
    public ObjectionsPage decide(String who, String answer, String basis, String reason) {
        Locator one = page().locator("#waiting > li").filter(new Locator.FilterOptions().setHasText(who));
        one.locator("summary").click();
        one.locator("input[value=" + answer + "]").check();
        one.locator("select").selectOption(basis);
        one.locator("textarea").fill(reason);
        follow(one.locator("input[value=Decide]"));
        return this;
    }
}
