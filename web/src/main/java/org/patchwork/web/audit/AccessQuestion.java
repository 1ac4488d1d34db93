package org.patchwork.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.audit.boundary.AccessFilter;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.ThreeFieldDate;

/** What a reader asks of the access records, as it stands in the address: the last 30 days of everybody when nothing is said. */
public class AccessQuestion {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS = 30;
    private static final int LONGEST = 80;
    private static final String YES = "yes";

    private final HttpServletRequest request;
    private final LocalDate today;

    AccessQuestion(HttpServletRequest request, Clock clock) {
        this.request = request;
        this.today = LocalDate.now(clock.withZone(LONDON));
    }

    /** Days that are none of the calendar count as not said. */
    AccessFilter filter() {
        LocalDate from = day("from").value().orElse(today.minusDays(DAYS));
        LocalDate to = day("to").value().orElse(today);
        return new AccessFilter(from.atStartOfDay(LONDON).toInstant(), to.plusDays(1).atStartOfDay(LONDON).toInstant(), id("account"), text("person"),
                text("child"), text("action"), text("rule"), yes("refused"), yes("exceptions"));
    }

    /** The first day asked for, or the last. */
    public ThreeFieldDate day(String name) {
        ThreeFieldDate day = new ThreeFieldDate(name.equals("from") ? today.minusDays(DAYS) : today);
        if (text(name + "-day") != null || text(name + "-month") != null || text(name + "-year") != null) {
            day.setDay(text(name + "-day"));
            day.setMonth(text(name + "-month"));
            day.setYear(text(name + "-year"));
        }
        return day;
    }

    /** What was typed in a field; null for nothing. */
    public String text(String name) {
        String typed = request.getParameter(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
    }

    /** Whether a box was ticked. */
    public boolean yes(String name) {
        return YES.equals(request.getParameter(name));
    }

    /** Null when it is no id. */
    UUID id(String name) {
        return OpaqueId.optional(text(name));
    }

    /** All that was said, by field, for hidden fields and for the next page's address. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String name : new String[] {"account", "person", "child", "action", "rule", "refused", "exceptions", "from-day", "from-month", "from-year", "to-day",
            "to-month", "to-year"}) {
            if (text(name) != null) {
                said.put(name, text(name));
            }
        }
        return said;
    }

    String query() {
        return said().entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
