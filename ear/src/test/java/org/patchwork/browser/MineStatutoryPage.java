package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** statutory/mine: one's own statutory access, that of one's people, and that of others to children for whom one leads. */
public final class MineStatutoryPage extends PortalPage {

    /** The page as it is in the browser now. */
    public MineStatutoryPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static MineStatutoryPage open(Window window) {
        window.page().navigate("/statutory/mine.xhtml");
        return new MineStatutoryPage(window);
    }

    /** One's own, as they read. */
    public List<String> own() {
        return page().locator("#own > li").allInnerTexts();
    }

    /** Those of others to children for whom one leads. */
    public List<String> led() {
        return page().locator("#led > li").allInnerTexts();
    }

    /** Ends the first that runs for a child. */
    public MineStatutoryPage end(String child) {
        follow(page().locator("#own > li").filter(new Locator.FilterOptions().setHasText(child)).locator("input[value='End it now']").first());
        return this;
    }
}
