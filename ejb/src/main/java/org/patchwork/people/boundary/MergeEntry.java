package org.patchwork.people.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A merge that was done, and perhaps undone; no child is named.
 *
 * @param goneId   the record whose id now leads to {@code keptId}
 * @param undoneBy null while it stands
 * @param further  the record that stays was merged again since, which has to be undone first
 */
public record MergeEntry(UUID id, UUID goneId, UUID keptId, String reason, String mergedBy, Instant mergedAt, String undoneBy,
                         Instant undoneAt, boolean further) implements Serializable {

    /** Whether it stands. */
    public boolean stands() {
        return undoneAt == null;
    }
}
