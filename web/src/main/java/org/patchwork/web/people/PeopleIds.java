package org.patchwork.web.people;

import java.util.UUID;

/** Reads the opaque ids of addresses and forms; one that cannot be an id means nothing. */
final class PeopleIds {

    private static final int LENGTH = 36;
    private static final UUID NOBODYS = new UUID(0, 0);

    private PeopleIds() {
    }

    static UUID of(String typed) {
        try {
            return typed == null || typed.length() != LENGTH ? NOBODYS : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return NOBODYS;
        }
    }
}
