package org.patchwork.web.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.patchwork.web.platform.Text;

/** Words for what the relay's pages are made of: moments on London's clocks, months, working time. */
@Named("brokerWords")
@ApplicationScoped
public class BrokerWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MINUTES_OF_AN_HOUR = 60;

    @Inject
    private Text text;

    /** A moment, such as 3 March 2026, 14:05; empty for none. */
    public String moment(Instant moment) {
        return moment == null ? "" : DateTimeFormatter.ofPattern(text.of("broker.words.momentPattern"), text.locale()).format(moment.atZone(LONDON));
    }

    /** A month, such as March 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text.of("broker.words.monthPattern"), text.locale()).format(month);
    }

    /** Working time in hours and minutes; what is not told is said so. */
    public String working(Integer minutes) {
        return minutes == null ? text.of("broker.words.tooFew")
                : text.of("broker.words.working", minutes / MINUTES_OF_AN_HOUR, minutes % MINUTES_OF_AN_HOUR);
    }

    /** How many; too few to tell is said so. */
    public String count(Integer count) {
        return count == null ? text.of("broker.words.tooFew") : count.toString();
    }
}
