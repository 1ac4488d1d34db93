package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** policy/row: one row, cell by cell. */
public final class RowPage extends PortalPage {

    /** The page as it is in the browser now. */
    public RowPage(Window window) {
        super(window);
    }

    /** Opens the editor of a row. */
    public static RowPage open(Window window, String version, String table, int line) {
        window.page().navigate("/policy/row.xhtml?version=" + version + "&table=" + table + "&line=" + line);
        return new RowPage(window);
    }

    /** Chooses one word for a cell. */
    public RowPage choose(String cell, String word) {
        page().getByLabel(cell, new Page.GetByLabelOptions().setExact(true)).selectOption(word);
        return this;
    }

    /** Writes a cell. */
    public RowPage write(String cell, String words) {
        page().getByLabel(cell, new Page.GetByLabelOptions().setExact(true)).fill(words);
        return this;
    }

    /** Says which values a condition takes. */
    public RowPage take(String cell, String mode, String... words) {
        Locator condition = page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(cell).setExact(true));
        condition.locator("input[type=checkbox]:checked").all().forEach(Locator::uncheck);
        condition.getByLabel(mode, new Locator.GetByLabelOptions().setExact(true)).check();
        for (String word : words) {
            condition.locator("input[type=checkbox][value=" + word + "]").check();
        }
        return this;
    }

    /** What the row says, in the box above. */
    public String sentence() {
        return page().locator("#sentence").innerText();
    }

    /** Has the row read back without saving it. */
    public RowPage preview() {
        follow(page().locator("#preview"));
        return this;
    }

    /** Saves it. */
    public void save() {
        send();
    }

    /** Saves it with what is wrong with it. */
    public void saveFaulty() {
        follow(page().locator("#go-faulty"));
    }

    /** What another officer did meanwhile. */
    public String conflict() {
        return page().locator("#conflict").innerText();
    }
}
