package org.patchwork.web.holder;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;

/** Addresses of these pages, and the opaque ids in them. */
final class HolderAddress {

    private static final int LENGTH = 36;

    private HolderAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID involvement(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new ChildNotFound();
        }
        return id;
    }

    /** Null when it is no id. */
    static UUID optional(String typed) {
        try {
            return typed == null || typed.length() != LENGTH ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static void go(String page) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/holder/" + page);
    }
}
