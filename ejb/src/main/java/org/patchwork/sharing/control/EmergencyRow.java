package org.patchwork.sharing.control;

import java.time.Instant;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.sharing.boundary.OpenEmergency;

/**
 * A viewer's emergency access to a child that lasts at the moment of asking.
 *
 * @param told of which step lead, information governance and holders were told; null before anything was shown
 */
record EmergencyRow(UUID id, AccessMode mode, AccessMode told, Instant expiresAt) {

    /** @return null when the columns hold none */
    static EmergencyRow of(Row row) {
        UUID id = row.id("emergency_id");
        return id == null ? null : new EmergencyRow(id, AccessMode.valueOf(row.text("emergency_mode")),
                row.text("emergency_told") == null ? null : AccessMode.valueOf(row.text("emergency_told")), row.instant("emergency_expires_at"));
    }

    OpenEmergency shown() {
        return new OpenEmergency(id, mode == AccessMode.BREAK_GLASS_LIFE, expiresAt);
    }
}
