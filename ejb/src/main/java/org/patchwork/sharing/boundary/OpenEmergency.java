package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The viewer's own emergency access to a child's record, while it lasts.
 *
 * @param lifeAtRisk the second step was taken
 * @param expiresAt  when it ends by itself
 */
public record OpenEmergency(UUID id, boolean lifeAtRisk, Instant expiresAt) implements Serializable {
}
