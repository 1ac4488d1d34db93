package org.patchwork.web.broker;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.sharing.boundary.ChildNotFound;

/** Addresses of the relay's pages: reads their opaque ids, and goes on after a form has done its work, so that a reload sends nothing twice. */
final class BrokerAddress {

    private static final int LENGTH = 36;

    private BrokerAddress() {
    }

    static void go(String page) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/broker/" + page);
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID child(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new ChildNotFound();
        }
        return id;
    }

    static UUID message(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new RelayRefused(RelayRefused.Cause.NOT_FOUND);
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
}
