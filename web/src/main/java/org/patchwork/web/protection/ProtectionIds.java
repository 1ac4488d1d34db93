package org.patchwork.web.protection;

import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;

/** Reads the opaque ids of addresses and forms. */
final class ProtectionIds {

    private ProtectionIds() {
    }

    /** One that cannot be an id is answered like one that nobody has. */
    static UUID child(String typed) {
        return OpaqueId.of(typed, ChildNotFound::new);
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
