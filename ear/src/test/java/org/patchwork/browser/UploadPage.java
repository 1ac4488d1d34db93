package org.patchwork.browser;

import java.nio.file.Path;
import java.util.List;

/** policy/upload: a workbook for a draft. */
public final class UploadPage extends PortalPage {

    /** The page as it is in the browser now. */
    public UploadPage(Window window) {
        super(window);
    }

    /** Opens the page for a draft. */
    public static UploadPage open(Window window, String draft) {
        window.page().navigate("/policy/upload.xhtml?version=" + draft);
        return new UploadPage(window);
    }

    /** Sends a workbook. */
    public UploadPage upload(Path workbook) {
        page().locator("#workbook").setInputFiles(workbook);
        send();
        return this;
    }

    /** What became of it. */
    public String verdict() {
        return page().locator("#verdict").innerText();
    }

    /** All faults: sheet, cell and what is wrong, a line each. */
    public List<String> faults() {
        return page().locator("#faults tbody tr").allInnerTexts();
    }
}
