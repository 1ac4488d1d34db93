package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;

/** sharing/who-could-see: who would be shown a service around a child. */
public final class WhoCouldSeePage {

    private final Page page;

    /** The page as it is in the browser now. */
    public WhoCouldSeePage(Page page) {
        this.page = page;
    }

    /** The address by which a decision's page leads here. */
    static String of(UUID child, String service) {
        return "/sharing/who-could-see.xhtml?child=" + child + "&service=" + service;
    }

    /** Gives the reason and asks. */
    public WhoCouldSeePage ask(String reason) {
        page.locator("#reason").fill(reason);
        page.locator("#go").click();
        page.locator("#answer").waitFor();
        return this;
    }

    /** The rows of one of the two tables: 0 who would, 1 who would not. */
    public List<String> rows(int table) {
        return page.locator("#answer table").nth(table).locator("tbody tr").allInnerTexts();
    }
}
