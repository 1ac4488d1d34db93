package org.patchwork.web.leaver;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;

/** Reads the opaque ids of these pages, and goes on after a form so that a reload sends nothing twice. */
final class LeaverAddress {

    private static final int LENGTH = 36;

    private LeaverAddress() {
    }

    /** Null when it is no id, which the boundary answers like one that nobody has. */
    static UUID optional(String typed) {
        try {
            return typed == null || typed.length() != LENGTH ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static void go(String path) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + path);
    }
}
