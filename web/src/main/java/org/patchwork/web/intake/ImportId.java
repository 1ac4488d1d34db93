package org.patchwork.web.intake;

import java.util.UUID;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.web.platform.OpaqueId;

/** Reads what addresses say; what cannot be an id is answered like one that no import has. */
final class ImportId {

    private ImportId() {
    }

    static UUID of(String typed) {
        return OpaqueId.of(typed, () -> new ImportRefused(Cause.NO_SUCH_IMPORT));
    }

    static ImportKind kind(String typed) {
        try {
            return ImportKind.valueOf(typed == null ? "" : typed);
        } catch (IllegalArgumentException noKind) {
            throw new ImportRefused(Cause.NO_SUCH_IMPORT);
        }
    }
}
