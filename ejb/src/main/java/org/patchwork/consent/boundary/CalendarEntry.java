package org.patchwork.consent.boundary;

import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.sharing.boundary.OwnService;

/**
 * A consent that runs out, has run out, or is to be asked for again.
 *
 * @param childId   null when the reader only answers for the service
 * @param childName null when the reader only answers for the service
 * @param counts    what it counts as today
 * @param lastDay   null when it never was valid
 * @param end       AGREED, REVIEW or BIRTHDAY; null without a last day
 * @param prompted  whether a decision obliged the service to ask again
 */
public record CalendarEntry(UUID childId, String childName, OwnService service, String counts, LocalDate lastDay, String end, boolean prompted) {

    /** Whether it opens nothing any more. */
    public boolean over() {
        return !counts.equals("FULL") && !counts.equals("EXISTENCE");
    }
}
