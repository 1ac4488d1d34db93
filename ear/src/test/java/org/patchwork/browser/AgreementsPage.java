package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** joining/agreements: the sharing agreements of agencies. */
public final class AgreementsPage extends PortalPage {

    /** The page as it is in the browser now. */
    public AgreementsPage(Window window) {
        super(window);
    }

    /** Opens the page. */
    public static AgreementsPage open(Window window) {
        window.page().navigate("/joining/agreements.xhtml");
        return new AgreementsPage(window);
    }

    /** Opens the form of an agency. */
    public AgreementsPage choose(String agency) {
        follow(row(agency).getByRole(AriaRole.LINK));
        return this;
    }

    /** Records dates; a last day of null leaves it open. */
    public AgreementsPage record(LocalDate from, LocalDate to) {
        fillDate("from", from);
        if (to == null) {
            for (String part : new String[] {"day", "month", "year"}) {
                page().locator("#to-" + part).fill("");
            }
        } else {
            fillDate("to", to);
        }
        send();
        return this;
    }

    /** An agency's line, as it reads. */
    public String line(String agency) {
        return row(agency).innerText();
    }

    private Locator row(String agency) {
        return page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(agency));
    }
}
