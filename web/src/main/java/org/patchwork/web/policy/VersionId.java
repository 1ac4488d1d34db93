package org.patchwork.web.policy;

import java.util.UUID;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.web.platform.OpaqueId;

/** Reads the opaque ids of addresses. One that cannot be an id is answered like one that no version has. */
final class VersionId {

    private VersionId() {
    }

    static UUID of(String typed) {
        return OpaqueId.of(typed, () -> new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION));
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
