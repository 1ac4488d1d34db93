package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.network.boundary.FamilyMap;
import org.patchwork.network.boundary.NetworkExport;
import org.patchwork.sharing.boundary.ExportForm;

/** The family to print, with no way to the records of relatives. */
@Named("printFamily")
@RequestScoped
public class PrintFamilyView extends PrintPage {

    private FamilyMap map;

    @Override
    protected void read(NetworkExport from, UUID about, ExportForm form, Locale locale) {
        map = from.familyOf(about, form, locale);
    }

    public FamilyMap getMap() {
        return map;
    }
}
