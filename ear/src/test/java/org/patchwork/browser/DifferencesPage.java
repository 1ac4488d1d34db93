package org.patchwork.browser;

import java.util.List;

/** policy/differences: how a version differs from another. */
public final class DifferencesPage extends PortalPage {

    /** The page as it is in the browser now. */
    public DifferencesPage(Window window) {
        super(window);
    }

    /** Each row that differs. */
    public List<String> rows() {
        return page().locator(".finding").allInnerTexts();
    }
}
