package org.patchwork.web.network;

import java.io.IOException;
import java.util.UUID;
import org.patchwork.web.platform.Redirect;

/** Where to go after a form about a child has done its work, so that a reload sends nothing twice. */
final class ChildAddress {

    private ChildAddress() {
    }

    static void goTo(String page, String child) throws IOException {
        Redirect.to("/network/" + page + ".xhtml?child=" + Ids.child(child));
    }

    /** The map, which says that a contact was recorded and offers to take it back. */
    static void goToMapAfter(String child, UUID contact) throws IOException {
        Redirect.to("/network/support-map.xhtml?child=" + Ids.child(child) + "&contact=" + contact);
    }
}
