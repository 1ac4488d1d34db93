package org.patchwork.web.directory;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.directory.boundary.NotInDirectory;

/** Reads the opaque ids of the directory's addresses, and goes on after a form so that a reload sends nothing twice. */
final class DirectoryAddress {

    private static final int LENGTH = 36;

    private DirectoryAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID id(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new NotInDirectory();
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

    /** Null when none was given; one that cannot be an id is answered like one that nobody has. */
    static UUID own(String typed) {
        return typed == null || typed.isEmpty() ? null : id(typed);
    }

    static void go(String pageAndQuery) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/directory/" + pageAndQuery);
    }
}
