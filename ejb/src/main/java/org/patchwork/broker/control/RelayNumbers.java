package org.patchwork.broker.control;

import java.time.Duration;
import java.time.Instant;
import org.patchwork.directory.boundary.OpeningHours;

/** The relay's numbers, all of them. */
public final class RelayNumbers {

    /** Letters of a message, and of one reply. */
    public static final int LONGEST_MESSAGE = 300;
    /** Letters of the one answer that the desk passes back. */
    public static final int LONGEST_ANSWER = 600;
    /** Months whose figures are shown, and fewest messages of which figures tell nothing of one. */
    public static final int MONTHS_SHOWN = 12;
    public static final int FEWEST_SHOWN = 5;

    /** Messages of one professional about one child that may be under way at a time. */
    static final int MOST_OPEN = 3;
    /** Kept so long after the last of a thread closed. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration URGENT_WITHIN = Duration.ofHours(1);
    private static final int OTHERS_WITHIN_DAYS = 1;
    private static final int GIVEN_UP_AFTER_DAYS = 5;

    private RelayNumbers() {
    }

    /** By when the desk should have done its next part: within one hour or one day of its own hours. */
    static Instant due(OpeningHours desk, boolean urgent, Instant from) {
        return urgent ? desk.afterOpen(URGENT_WITHIN, from) : desk.afterDays(OTHERS_WITHIN_DAYS, from);
    }

    /** When a message that nobody answered fails. */
    static Instant givenUp(OpeningHours desk, Instant from) {
        return desk.afterDays(GIVEN_UP_AFTER_DAYS, from);
    }
}
