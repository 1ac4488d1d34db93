package org.patchwork.web.people;

import java.util.UUID;
import org.patchwork.web.platform.OpaqueId;

/** Reads the opaque ids of addresses and forms; one that cannot be an id means nothing. */
final class PeopleIds {

    private static final UUID NOBODYS = new UUID(0, 0);

    private PeopleIds() {
    }

    static UUID of(String typed) {
        UUID id = OpaqueId.optional(typed);
        return id == null ? NOBODYS : id;
    }
}
