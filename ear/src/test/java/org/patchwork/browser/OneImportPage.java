package org.patchwork.browser;

import com.microsoft.playwright.Download;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** intake/one-import: what is wrong, what it would change, how far it is, what came of it. */
public final class OneImportPage extends PortalPage {

    /** The page as it is in the browser now. */
    public OneImportPage(Window window) {
        super(window);
    }

    /** Opens the page of an import. */
    public static OneImportPage open(Window window, UUID id) {
        window.page().navigate("/intake/one-import.xhtml?id=" + id);
        return new OneImportPage(window);
    }

    /** All faults: place, column, value, what is wrong; a line each. */
    public List<String> faults() {
        return page().locator("#faults tbody tr").allInnerTexts().stream().map(row -> row.replaceAll("\\s+", " ")).toList();
    }

    /** All changes: who, row, change, columns; a line each. */
    public List<String> changes() {
        return page().locator("#changes tbody tr").allInnerTexts().stream().map(row -> row.replaceAll("\\s+", " ")).toList();
    }

    /** A number of the summary, such as {@code fresh}. */
    public String number(String of) {
        return page().locator("#" + of).innerText();
    }

    /** How far it is, in words; empty when nobody is at work. */
    public String progress() {
        return String.join("", page().locator("[data-progress]").allInnerTexts()).replaceAll("\\s+", " ");
    }

    /** Waits until the page has found by itself that the file is checked. */
    public OneImportPage whenChecked() {
        page().locator("#faulty").waitFor();
        return this;
    }

    /** Lets it go on that stands still. */
    public OneImportPage goOn() {
        follow(page().locator("#go-on"));
        return this;
    }

    /** Throws it away. */
    public void discard() {
        follow(page().locator("#discard"));
    }

    /** Where it stands. */
    public String state() {
        return page().locator("#state").innerText();
    }

    /** Lets it begin. */
    public OneImportPage start() {
        follow(page().locator("#start"));
        return this;
    }

    /** Agrees that so many leave. */
    public OneImportPage agree() {
        follow(page().locator("#confirm"));
        return this;
    }

    /** Whether this visitor may agree. */
    public boolean canAgree() {
        return page().locator("#confirm").count() > 0;
    }

    /** Waits until the page has found by itself that it is done. */
    public OneImportPage whenDone() {
        page().locator("#done").waitFor();
        return this;
    }

    /** Fetches the rows that were not taken over. */
    public Path rejected(Path as) {
        Download download = page().waitForDownload(() -> page().locator("#rejected").click());
        download.saveAs(as);
        return as;
    }
}
