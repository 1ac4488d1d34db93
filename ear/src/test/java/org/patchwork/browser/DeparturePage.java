package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** leaver/departure: what somebody leaves behind. */
public final class DeparturePage extends PortalPage {

    static final String ADDRESS = "/leaver/departure.xhtml?id=";

    /** The page as it is in the browser now. */
    public DeparturePage(Window window) {
        super(window);
    }

    /** The children with whom work is to be handed over. */
    public List<String> children() {
        return page().locator("#work h3").allInnerTexts();
    }

    /** Hands the work with a child to a colleague. */
    public DeparturePage give(String child, String colleague) {
        Locator item = page().locator("#work > li").filter(new Locator.FilterOptions().setHasText(child));
        item.locator("select").selectOption(new SelectOption().setLabel(colleague));
        follow(item.locator("input[value='Hand over " + child + "']"));
        return this;
    }

    /** Hands it to nobody in particular. */
    public DeparturePage giveToNobody(String child) {
        follow(page().locator("input[value='Hand over " + child + "']"));
        return this;
    }
}
