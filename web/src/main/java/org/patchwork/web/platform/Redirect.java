package org.patchwork.web.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Goes on after a form has done its work, so that a reload sends nothing twice. */
public final class Redirect {

    private Redirect() {
    }

    /** @param path of the portal, from its first slash on, with its query */
    public static void to(String path) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + path);
    }
}
