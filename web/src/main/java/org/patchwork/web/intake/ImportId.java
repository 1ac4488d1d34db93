package org.patchwork.web.intake;

import java.util.UUID;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;

/** Reads what addresses say; what cannot be an id is answered like one that no import has. */
final class ImportId {

    private static final int LENGTH = 36;

    private ImportId() {
    }

    static UUID of(String typed) {
        try {
            if (typed != null && typed.length() == LENGTH) {
                return UUID.fromString(typed);
            }
        } catch (IllegalArgumentException notAnId) {
            throw new ImportRefused(Cause.NO_SUCH_IMPORT);
        }
        throw new ImportRefused(Cause.NO_SUCH_IMPORT);
    }

    static ImportKind kind(String typed) {
        try {
            return ImportKind.valueOf(typed == null ? "" : typed);
        } catch (IllegalArgumentException noKind) {
            throw new ImportRefused(Cause.NO_SUCH_IMPORT);
        }
    }
}
