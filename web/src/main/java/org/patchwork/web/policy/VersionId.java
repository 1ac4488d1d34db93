package org.patchwork.web.policy;

import java.util.UUID;
import org.patchwork.policy.boundary.PolicyRefused;

/** Reads the opaque ids of addresses. One that cannot be an id is answered like one that no version has. */
final class VersionId {

    private static final int LENGTH = 36;

    private VersionId() {
    }

    static UUID of(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION);
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

    /** A line of a table; 0, which no row has, when it is no number. */
    static int line(String typed) {
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
