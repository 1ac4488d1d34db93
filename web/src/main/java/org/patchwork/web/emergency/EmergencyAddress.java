package org.patchwork.web.emergency;

import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;

/** Reads the opaque ids of addresses, and goes on after a form has done its work. */
final class EmergencyAddress {

    private EmergencyAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID id(String typed) {
        return OpaqueId.of(typed, ChildNotFound::new);
    }

    /** The path of the child's map. */
    static String map(UUID child) {
        return "/network/support-map.xhtml?child=" + child;
    }
}
