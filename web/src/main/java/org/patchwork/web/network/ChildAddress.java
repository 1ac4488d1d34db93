package org.patchwork.web.network;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.UUID;

/** Where to go after a form about a child has done its work, so that a reload sends nothing twice. */
final class ChildAddress {

    private ChildAddress() {
    }

    static void goTo(String page, String child) throws IOException {
        redirect("/network/" + page + ".xhtml?child=" + Ids.child(child));
    }

    /** The map, which says that a contact was recorded and offers to take it back. */
    static void goToMapAfter(String child, UUID contact) throws IOException {
        redirect("/network/support-map.xhtml?child=" + Ids.child(child) + "&contact=" + contact);
    }

    static void goHome() throws IOException {
        redirect("/network/home.xhtml");
    }

    private static void redirect(String path) throws IOException {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + path);
    }
}
