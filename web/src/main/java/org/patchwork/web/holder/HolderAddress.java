package org.patchwork.web.holder;

import java.io.IOException;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Redirect;

/** Addresses of these pages, and the opaque ids in them. */
final class HolderAddress {

    private HolderAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID involvement(String typed) {
        return OpaqueId.of(typed, ChildNotFound::new);
    }

    static void go(String page) throws IOException {
        Redirect.to("/holder/" + page);
    }
}
