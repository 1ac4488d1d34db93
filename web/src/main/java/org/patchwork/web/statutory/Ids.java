package org.patchwork.web.statutory;

import java.util.UUID;

/** Reads the opaque ids of addresses and forms. */
final class Ids {

    private static final int LENGTH = 36;

    private Ids() {
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
