package org.patchwork.attention.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.PowerInUse;

/**
 * What is closed of a child's attention, as far as one viewer may know.
 *
 * @param entries   the latest closed first
 * @param reference of the access record, to quote to an officer
 * @param emergency the viewer's own emergency access; null for none
 * @param power     the statutory function by which the viewer looks; null for none
 */
public record ClosedAttention(ChildSummary child, List<Entry> entries, BrokerDesk broker, String reference, OpenEmergency emergency, PowerInUse power) {

    public ClosedAttention {
        entries = List.copyOf(entries);
    }

    /**
     * One that was raised and closed.
     *
     * @param reason one of {@link AttentionCodes#REASONS}
     * @param asked  one of {@link AttentionCodes#ASKS}
     */
    public record Entry(UUID id, AttentionEntry.Raiser raiser, String reason, String asked, Instant at, AttentionEntry.Closing closed) {
    }
}
