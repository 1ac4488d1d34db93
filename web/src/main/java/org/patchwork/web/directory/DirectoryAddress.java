package org.patchwork.web.directory;

import java.io.IOException;
import java.util.UUID;
import org.patchwork.directory.boundary.NotInDirectory;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Redirect;

/** Reads the opaque ids of the directory's addresses, and goes on after a form so that a reload sends nothing twice. */
final class DirectoryAddress {

    private DirectoryAddress() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID id(String typed) {
        return OpaqueId.of(typed, NotInDirectory::new);
    }

    /** Null when none was given; one that cannot be an id is answered like one that nobody has. */
    static UUID own(String typed) {
        return typed == null || typed.isEmpty() ? null : id(typed);
    }

    static void go(String pageAndQuery) throws IOException {
        Redirect.to("/directory/" + pageAndQuery);
    }
}
