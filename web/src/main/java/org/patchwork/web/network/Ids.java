package org.patchwork.web.network;

import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;

/** Reads the opaque ids of addresses. One that cannot be an id is answered like one that nobody has. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {
    }

    static UUID child(String typed) {
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
}
