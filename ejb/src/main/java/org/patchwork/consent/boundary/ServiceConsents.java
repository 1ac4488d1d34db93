package org.patchwork.consent.boundary;

import java.time.LocalDate;
import java.util.List;
import org.patchwork.sharing.boundary.OwnService;

/**
 * What was said about one service, latest first, and what that comes to today.
 *
 * @param counts  NONE, FULL, EXISTENCE, REFUSED, WITHDRAWN, EXPIRED or INVALID_GIVER
 * @param lastDay of a valid consent; null for anything else
 * @param end     AGREED, REVIEW or BIRTHDAY; null without a last day
 * @param entries empty when nothing was ever said, or when consent is not what sharing rests on
 */
public record ServiceConsents(OwnService service, String counts, LocalDate lastDay, String end, List<ConsentEntry> entries) {

    public ServiceConsents {
        entries = List.copyOf(entries);
    }

    /** What was said last; null when nothing was. */
    public ConsentEntry latest() {
        return entries.isEmpty() ? null : entries.get(0);
    }

    /** Whether there is something to withdraw. */
    public boolean withdrawable() {
        return !entries.isEmpty() && latest().state().equals("GIVEN");
    }
}
