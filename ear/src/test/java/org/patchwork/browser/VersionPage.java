package org.patchwork.browser;

import com.microsoft.playwright.Download;
import java.nio.file.Path;

/** policy/version: one version, and what to do with it. */
public final class VersionPage extends PortalPage {

    /** The page as it is in the browser now. */
    public VersionPage(Window window) {
        super(window);
    }

    /** Opens the page of a version. */
    public static VersionPage open(Window window, String version) {
        window.page().navigate("/policy/version.xhtml?version=" + version);
        return new VersionPage(window);
    }

    /** The opaque id in its address. */
    public String id() {
        return path().replaceFirst(".*version=([0-9a-f-]{36}).*", "$1");
    }

    /** Where it stands, in a word or two. */
    public String state() {
        return page().locator(".summary .mark").innerText().strip();
    }

    /** Opens a table by what it asks. */
    public TablePage table(String question) {
        follow(link(question).first());
        return new TablePage(window());
    }

    /** Opens the checks. */
    public ChecksPage checks() {
        follow(link("Checks"));
        return new ChecksPage(window());
    }

    /** Opens the differences to the version in force. */
    public DifferencesPage differences() {
        follow(link("Differences to the version in force"));
        return new DifferencesPage(window());
    }

    /** Puts it before a second officer. */
    public void submit(String note) {
        page().locator("#note").fill(note);
        send();
    }

    /** Whether it may be approved here. */
    public boolean canApprove() {
        return page().locator("#approve").count() > 0;
    }

    /** Approves it, at once and without an end. */
    public void approve() {
        follow(page().locator("#go-approve"));
    }

    /** Sends it back. */
    public void reject(String reason) {
        page().locator("#reason").fill(reason);
        follow(page().locator("#go-reject"));
    }

    /** Begins a draft that brings it back. */
    public void rollBack() {
        follow(page().locator("#roll-back"));
        send();
    }

    /** Fetches its workbook. */
    public Path workbook(Path as) {
        Download download = page().waitForDownload(() -> link("Download workbook (.xlsx)").click());
        download.saveAs(as);
        return as;
    }
}
