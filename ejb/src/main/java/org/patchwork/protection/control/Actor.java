package org.patchwork.protection.control;

import java.util.UUID;
import org.patchwork.access.boundary.Viewer;

/**
 * Who does something about protection.
 *
 * @param practitionerId null for officers
 * @param officer        an information-governance officer, doing an officer's work
 */
public record Actor(UUID accountId, UUID practitionerId, boolean officer) {

    public static Actor officer(Viewer viewer) {
        return new Actor(viewer.accountId(), null, true);
    }

    public static Actor practitioner(Viewer viewer) {
        return new Actor(viewer.accountId(), viewer.practitionerId(), false);
    }
}
