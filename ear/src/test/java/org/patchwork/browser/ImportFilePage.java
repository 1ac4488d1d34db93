package org.patchwork.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** intake/import-file: how a file must be written, and the form to send it. */
public final class ImportFilePage extends PortalPage {

    /** The page as it is in the browser now. */
    public ImportFilePage(Window window) {
        super(window);
    }

    /** Comes from the home page, as a manager does. */
    public static ImportFilePage fromHome(Window window, String kind) {
        window.page().navigate("/network/home.xhtml");
        ImportFilePage page = new ImportFilePage(window);
        page.follow(page.link("Imports"));
        page.follow(page.page().locator("#kinds").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(kind)));
        return page;
    }

    /** Sends a file and shows what came of it: this page again, or the import's own once that has found by itself that it is checked. */
    public OneImportPage upload(Path file) {
        sendOff(file);
        page().locator(".errors, #faulty").first().waitFor();
        return new OneImportPage(window());
    }

    /** Sends a file and shows the import's page as it is then. */
    public OneImportPage sendOff(Path file) {
        page().locator("#file").setInputFiles(file);
        send();
        return new OneImportPage(window());
    }

    /** The columns that the page explains. */
    public List<String> columns() {
        return page().locator("#columns tbody th").allInnerTexts();
    }

    /** Fetches the template for spreadsheets. */
    public Path template(Path as) {
        Download download = page().waitForDownload(() -> page().locator("#templates a").first().click());
        download.saveAs(as);
        return as;
    }
}
