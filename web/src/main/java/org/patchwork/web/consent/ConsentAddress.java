package org.patchwork.web.consent;

import java.io.IOException;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Redirect;

/** Reads the opaque ids of these pages' addresses, and leads from one to the next. */
final class ConsentAddress {

    private ConsentAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID id(String typed) {
        return OpaqueId.of(typed, ChildNotFound::new);
    }

    /** The child's consents, which say what was done. */
    static void goToConsents(UUID child, String done) throws IOException {
        Redirect.to("/consent/consents.xhtml?child=" + child + "&done=" + done);
    }

    static void goToCompetence(UUID child) throws IOException {
        Redirect.to("/consent/competence.xhtml?done=kept&child=" + child);
    }
}
