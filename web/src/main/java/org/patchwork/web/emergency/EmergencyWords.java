package org.patchwork.web.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.patchwork.web.platform.Text;

/** Words for moments and for the time that is left. */
@Named("emergencyWords")
@ApplicationScoped
public class EmergencyWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    /** A moment on the wall clock in London; empty for none. */
    public String moment(Instant moment) {
        return moment == null ? "" : DateTimeFormatter.ofPattern(text.of("emergency.words.momentPattern"), text.locale()).format(moment.atZone(LONDON));
    }

    /** How long until then, in hours and minutes. */
    public String left(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return text.of("emergency.words.left", Math.max(left.toHours(), 0), Math.max(left.toMinutesPart(), 0));
    }

    /** The last day of something that is due before a moment. */
    public String day(Instant tooLate) {
        return DateTimeFormatter.ofPattern(text.of("emergency.words.dayPattern"), text.locale()).format(tooLate.atZone(LONDON).minusNanos(1));
    }
}
