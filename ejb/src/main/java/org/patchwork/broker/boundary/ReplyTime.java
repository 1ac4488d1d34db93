package org.patchwork.broker.boundary;

import java.time.YearMonth;

/**
 * How long a desk took in one month, in minutes of its own hours.
 *
 * @param step      PASSED_ON: from sent to passed on; ANSWERED: from passed on to answered
 * @param count     null when there were too few to tell figures of
 * @param median    null like the count
 * @param ninetieth the 90th percentile; null like the count
 */
public record ReplyTime(String desk, YearMonth month, String step, Integer count, Integer median, Integer ninetieth) {
}
