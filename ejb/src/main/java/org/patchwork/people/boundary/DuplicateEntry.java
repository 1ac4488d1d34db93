package org.patchwork.people.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two records that may be of one child, as the steward's list has them; no child is named.
 *
 * @param grounds SAME_NUMBER, SAME_DAY (and alike names), DAY_TURNED (day and month changed about, and alike names)
 */
public record DuplicateEntry(UUID id, UUID oneId, UUID otherId, List<String> grounds, Instant foundAt) implements Serializable {

    public DuplicateEntry {
        grounds = List.copyOf(grounds);
    }
}
