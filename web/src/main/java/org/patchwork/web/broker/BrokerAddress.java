package org.patchwork.web.broker;

import java.io.IOException;
import java.util.UUID;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Redirect;

/** Addresses of the relay's pages: reads their opaque ids, and goes on after a form has done its work, so that a reload sends nothing twice. */
final class BrokerAddress {

    private BrokerAddress() {
    }

    static void go(String page) throws IOException {
        Redirect.to("/broker/" + page);
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID child(String typed) {
        return OpaqueId.of(typed, ChildNotFound::new);
    }

    static UUID message(String typed) {
        return OpaqueId.of(typed, () -> new RelayRefused(RelayRefused.Cause.NOT_FOUND));
    }
}
