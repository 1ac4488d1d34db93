package org.patchwork.sharing.boundary;

/** In what form something of a child's record leaves Patchwork. All are decided as EXPORT; the access record says which it was. */
public enum ExportForm {

    /** A page to print. */
    PAPER("EXPORT"),
    PDF("EXPORT_PDF"),
    /** Comma-separated values, for a spreadsheet. */
    CSV("EXPORT_CSV");

    private final String act;

    ExportForm(String act) {
        this.act = act;
    }

    /** @return what the access record calls it */
    public String act() {
        return act;
    }
}
