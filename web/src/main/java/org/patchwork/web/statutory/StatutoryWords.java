package org.patchwork.web.statutory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.patchwork.web.platform.Text;

/** Words for when statutory access ends and how long is left. */
@Named("statutoryWords")
@ApplicationScoped
public class StatutoryWords {

    private static final int HOURS_OF_A_DAY = 24;
    private static final int HOURS_IN_HOURS = 96;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    /** A moment on the wall clock in London. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(text.of("statutory.words.momentPattern"), text.locale()).format(moment.atZone(clock.getZone()));
    }

    /** A length in hours, or in days when it is long. */
    public String length(int hours) {
        return hours > HOURS_IN_HOURS ? text.of("statutory.words.days", hours / HOURS_OF_A_DAY) : text.of("statutory.words.hours", hours);
    }

    /** How long is left, rounded down; less than an hour in minutes. */
    public String left(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        return left.toHours() > 0 ? length((int) left.toHours()) : text.of("statutory.words.minutes", Math.max(0, left.toMinutes()));
    }
}
