package org.patchwork.web.protection;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Where to go after a form has done its work, so that a reload sends nothing twice. */
final class ProtectionAddress {

    private ProtectionAddress() {
    }

    static void go(String address) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/protection/" + address);
    }
}
