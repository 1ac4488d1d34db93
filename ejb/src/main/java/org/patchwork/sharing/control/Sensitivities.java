package org.patchwork.sharing.control;

import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.Sensitivity;

/** How sensitive it is by itself to know that somebody is involved. */
final class Sensitivities {

    private Sensitivities() {
    }

    /** The service's own, raised where the involvement says so; never lowered, and unknown stays unknown. */
    static Sensitivity of(Reference reference, String serviceCode, String raised) {
        Sensitivity ofService = reference.sensitivityOf(serviceCode);
        return ofService == Sensitivity.STANDARD && raised != null ? Sensitivity.valueOf(raised) : ofService;
    }

    static boolean isSensitive(Sensitivity sensitivity) {
        return sensitivity != Sensitivity.STANDARD && sensitivity != Sensitivity.UNKNOWN;
    }
}
