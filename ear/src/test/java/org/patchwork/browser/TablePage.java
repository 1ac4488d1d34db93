package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import java.util.List;

/** policy/table: a table, row by row in sentences. */
public final class TablePage extends PortalPage {

    /** The page as it is in the browser now. */
    public TablePage(Window window) {
        super(window);
    }

    /** Opens a table of a version. */
    public static TablePage open(Window window, String version, String table) {
        window.page().navigate("/policy/table.xhtml?version=" + version + "&table=" + table);
        return new TablePage(window);
    }

    /** What each row says. */
    public List<String> sentences() {
        return page().locator(".sentence").allInnerTexts();
    }

    /** Opens the editor of a row that says something of a kind. */
    public RowPage edit(String words) {
        follow(rowOf(words).getByText("Edit").first());
        return new RowPage(window());
    }

    /** Moves the row that says so one place up. */
    public void moveUp(String words) {
        follow(rowOf(words).getByText("Move up").first());
    }

    private Locator rowOf(String words) {
        return page().locator(".policy-table tbody tr").filter(new Locator.FilterOptions().setHasText(words)).first();
    }
}
