package org.patchwork.browser;

import java.util.List;

/** network/search: the results of a search. */
public final class SearchPage extends PortalPage {

    /** The page as it is in the browser now. */
    public SearchPage(Window window) {
        super(window);
    }

    /** The names found, of children, practitioners and organisations. */
    public List<String> found() {
        return page().locator(".rows .row-name").allInnerTexts();
    }

    /** Opens the first match of a name. */
    public void open(String name) {
        follow(link(name).first());
    }
}
