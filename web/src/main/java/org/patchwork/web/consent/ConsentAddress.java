package org.patchwork.web.consent;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;

/** Reads the opaque ids of these pages' addresses, and leads from one to the next. */
final class ConsentAddress {

    private static final int LENGTH = 36;

    private ConsentAddress() {
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
            return typed == null || typed.length() != LENGTH ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The child's consents, which say what was done. */
    static void goToConsents(UUID child, String done) throws IOException {
        go("/consent/consents.xhtml?child=" + child + "&done=" + done);
    }

    static void goToCompetence(UUID child) throws IOException {
        go("/consent/competence.xhtml?done=kept&child=" + child);
    }

    private static void go(String path) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + path);
    }
}
