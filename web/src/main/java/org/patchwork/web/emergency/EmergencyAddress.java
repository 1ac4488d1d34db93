package org.patchwork.web.emergency;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;

/** Reads the opaque ids of addresses, and goes on after a form has done its work. */
final class EmergencyAddress {

    private EmergencyAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID id(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new ChildNotFound();
        }
        return id;
    }

    /** Null when it is no id. */
    static UUID optional(String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The path of the child's map. */
    static String map(UUID child) {
        return "/network/support-map.xhtml?child=" + child;
    }

    static void redirect(String path) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + path);
    }
}
