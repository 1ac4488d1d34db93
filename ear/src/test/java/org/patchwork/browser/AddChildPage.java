package org.patchwork.browser;

import java.time.LocalDate;
import java.util.List;

/** network/add-child: a record for a child who has none. */
public final class AddChildPage extends PortalPage {

    /** The page as it is in the browser now. */
    public AddChildPage(Window window) {
        super(window);
    }

    /** Fills in what one knows of every child, and sends it. */
    public AddChildPage add(String given, String family, LocalDate born, String reason) {
        page().locator("#given").fill(given);
        page().locator("#family").fill(family);
        fillDate("born", born);
        page().locator("#reason").fill(reason);
        send();
        return this;
    }

    /** Says why, and sends the rest as it is. */
    public AddChildPage sendFor(String reason) {
        page().locator("#reason").fill(reason);
        send();
        return this;
    }

    /** Types an NHS number. */
    public AddChildPage number(String nhsNumber) {
        page().locator("#nhs").fill(nhsNumber);
        return this;
    }

    /** What is shown side by side: what was typed first. */
    public List<String> sides() {
        return page().locator("#likely .sides > div").allInnerTexts();
    }

    /** Says that none of the records is of this child. */
    public void addAnyway() {
        follow(page().locator("#add-anyway"));
    }
}
