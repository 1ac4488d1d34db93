package org.patchwork.web.protection;

import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;

/** Reads the opaque ids of addresses and forms. */
final class ProtectionIds {

    private static final int LENGTH = 36;

    private ProtectionIds() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID child(String typed) {
        UUID id = optional(typed);
        if (id == null) {
            throw new ChildNotFound();
        }
        return id;
    }

    /** Null when it is no id. */
    static UUID optional(String typed) {
        try {
            return typed == null || typed.length() != LENGTH ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The value of that name; null for any other text. */
    static <E extends Enum<E>> E code(Class<E> type, String typed) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        return null;
    }
}
