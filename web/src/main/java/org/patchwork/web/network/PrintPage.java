package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.network.boundary.EmergencyLasts;
import org.patchwork.network.boundary.NetworkExport;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.web.export.Exporting;
import org.patchwork.web.platform.Text;

/** A sheet as it may leave the building: decided as an export, so sensitive and marked involvements are never on it. */
public abstract class PrintPage {

    @EJB
    private NetworkExport network;

    @Inject
    private Exporting exporting;

    @Inject
    private Text text;

    private String child;
    private boolean refused;

    /** Asks once. */
    public void load() {
        try {
            read(network, Ids.child(child), exporting.getForm(), text.locale());
        } catch (EmergencyLasts nothingLeaves) {
            refused = true;
        }
    }

    /** Takes from the boundary what the sheet shows. */
    protected abstract void read(NetworkExport from, UUID about, ExportForm form, Locale locale);

    /** Whether nothing is printed because the reader has emergency access to the record. */
    public boolean isRefused() {
        return refused;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
