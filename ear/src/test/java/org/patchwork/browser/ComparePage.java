package org.patchwork.browser;

import java.util.List;

/** people/compare: two records side by side, for the steward. */
public final class ComparePage extends PortalPage {

    /** The page as it is in the browser now. */
    public ComparePage(Window window) {
        super(window);
    }

    /** Opens a pair. */
    public static ComparePage open(Window window, String pair) {
        window.page().navigate("/people/compare.xhtml?pair=" + pair);
        return new ComparePage(window);
    }

    /** The two records. */
    public List<String> sides() {
        return page().locator("#sides > div").allInnerTexts();
    }

    /** Merges into the record with that id. */
    public DuplicatesPage merge(Object stays, String reason) {
        page().locator("input[name=stays][value='" + stays + "']").check();
        page().locator("#reason").fill(reason);
        send();
        return new DuplicatesPage(window());
    }

    /** Sends the form as it is. */
    @Override
    public void send() {
        super.send();
    }
}
