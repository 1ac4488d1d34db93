package org.patchwork.browser;

/** people/duplicates: the steward's list. */
public final class DuplicatesPage extends PortalPage {

    /** The page as it is in the browser now. */
    public DuplicatesPage(Window window) {
        super(window);
    }

    /** Opens the list. */
    public static DuplicatesPage open(Window window) {
        window.page().navigate("/people/duplicates.xhtml");
        return new DuplicatesPage(window);
    }

    /** Looks through all records. */
    public DuplicatesPage lookAgain() {
        follow(page().locator("#look button"));
        return this;
    }

    /** Parts the latest merge. */
    public DuplicatesPage partTheLatest() {
        follow(page().locator("#merges button").first());
        return this;
    }
}
