package org.patchwork.web.platform;

import java.util.UUID;
import java.util.function.Supplier;

/** Reads the opaque ids of addresses and forms, which anybody may have typed. */
public final class OpaqueId {

    private static final int LENGTH = 36;

    private OpaqueId() {
    }

    /** Null when it is no id. */
    public static UUID optional(String typed) {
        try {
            return typed == null || typed.length() != LENGTH ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** One that cannot be an id is answered like one that nobody has. */
    public static UUID of(String typed, Supplier<? extends RuntimeException> nobodyHasIt) {
        UUID id = optional(typed);
        if (id == null) {
            throw nobodyHasIt.get();
        }
        return id;
    }
}
