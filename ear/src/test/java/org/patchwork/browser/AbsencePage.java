package org.patchwork.browser;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;

/** directory/absence: when somebody is away, and who covers. */
public final class AbsencePage extends PortalPage {

    static final String ADDRESS = "/directory/absence.xhtml";

    /** The page as it is in the browser now. */
    public AbsencePage(Window window) {
        super(window);
    }

    /** Opens one's own. */
    public static AbsencePage open(Window window) {
        window.page().navigate(ADDRESS);
        return new AbsencePage(window);
    }

    /** Records an absence; whoever is first in the list covers. @return who that is */
    public String away(LocalDate from, LocalDate until) {
        fillDate("from", from);
        fillDate("until", until);
        page().locator("#cover").selectOption(new SelectOption().setIndex(1));
        String cover = page().locator("#cover option:checked").innerText().replaceAll(" \\(.*", "");
        send();
        return cover;
    }

    /** Takes it back. */
    public void comeBack() {
        follow(page().locator("#come-back"));
    }
}
