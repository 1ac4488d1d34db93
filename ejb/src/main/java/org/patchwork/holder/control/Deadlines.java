package org.patchwork.holder.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.patchwork.platform.control.WorkingDays;

/** When a holder is late, and when reviews are called to mind; the numbers are here and nowhere else. */
public final class Deadlines {

    /** Working days in which a service decides, and its managers then see to it. */
    static final int WORKING_DAYS = 5;

    /** Days before the review. */
    static final List<Integer> REMINDERS = List.of(14, 1);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Deadlines() {
    }

    /** The last day on which a decision asked for at that moment is not late. */
    public static LocalDate decideBy(Instant asked) {
        return WorkingDays.englandAndWales().after(LocalDate.ofInstant(asked, LONDON), WORKING_DAYS);
    }

    /** The last day on which the managers are not late either. */
    public static LocalDate managersBy(Instant asked) {
        return WorkingDays.englandAndWales().after(decideBy(asked), WORKING_DAYS);
    }
}
