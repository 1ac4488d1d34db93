package org.patchwork.web.network;

import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;

/** Reads the opaque ids of addresses. One that cannot be an id is answered like one that nobody has. */
final class Ids {

    private Ids() {
    }

    static UUID child(String typed) {
        return OpaqueId.of(typed, ChildNotFound::new);
    }
}
