package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.web.platform.Text;

/** Words for what a map is made of: days, ages, how long ago somebody was in touch. */
@Named("words")
@RequestScoped
public class MapWords {

    private static final int WEEKS_FROM = 14;
    private static final int MONTHS_FROM = 92;
    private static final int DAYS_OF_A_WEEK = 7;

    /** The look of each band of the policy's recency table; a band that officers add is quiet until it gets its own. */
    private static final Map<String, String> LOOKS =
            Map.of("WITHIN_14_DAYS", "recent", "WITHIN_6_WEEKS", "weeks", "WITHIN_3_MONTHS", "weeks", "OLDER", "old");

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    /** A day, such as 3 March 2026; empty for none. */
    public String day(TemporalAccessor day) {
        return day == null ? "" : format("network.words.dayPattern", day);
    }

    /** Whether a day is still to come. */
    public boolean toCome(LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock));
    }

    /** A month, such as March 2026. */
    public String month(YearMonth month) {
        return format("network.words.monthPattern", month);
    }

    /** A moment of a day. */
    public String moment(TemporalAccessor moment) {
        return format("network.words.momentPattern", moment);
    }

    private String format(String patternKey, TemporalAccessor when) {
        return DateTimeFormatter.ofPattern(text.of(patternKey), text.locale()).format(when);
    }

    /** The name a child is called by. */
    public String name(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + ' ' + child.familyName();
    }

    /** The child's age in words, or why there is none. */
    public String age(ChildSummary child) {
        if (child.diedOn() != null) {
            return text.of("network.words.died");
        }
        if (child.expectedOn() != null) {
            return text.of("network.words.expected", day(child.expectedOn()));
        }
        return years(child.ageInYears());
    }

    /** An age in whole years; null is not known. */
    public String years(Integer years) {
        return years == null ? text.of("network.words.ageUnknown") : text.of("network.words.age", years);
    }

    /** How long ago somebody last saw the child or, by telephone or video, was in touch. */
    public String lastContact(LastContact contact) {
        if (contact == null) {
            return text.of("network.words.contactNone");
        }
        int seen = contact.faceToFace() ? 1 : 0;
        long days = ChronoUnit.DAYS.between(contact.on(), LocalDate.now(clock));
        if (days <= WEEKS_FROM) {
            return text.of("network.words.contactDays", Math.max(0, days), seen);
        }
        return days <= MONTHS_FROM ? text.of("network.words.contactWeeks", days / DAYS_OF_A_WEEK, seen)
                : text.of("network.words.contactOld", days, seen);
    }

    /** From when to when somebody supports the child, in words. */
    public String period(SharedInvolvement person) {
        if (person.endedOn() != null) {
            return text.of("network.words.periodEnded", day(person.since()), day(person.endedOn()));
        }
        return text.of(person.planned() ? "network.words.periodPlanned" : "network.words.periodOpen", day(person.since()));
    }

    /** From when to when somebody led the team, in words. */
    public String led(PastSupport.Lead lead) {
        if (lead.from() == null) {
            return lead.to() == null ? text.of("network.words.leads") : text.of("network.words.ledUntil", day(lead.to()));
        }
        return lead.to() == null ? text.of("network.words.leadsSince", day(lead.from())) : text.of("network.words.led", day(lead.from()), day(lead.to()));
    }

    /** From when to when a plan ran, in words. */
    public String planPeriod(PlanHistory.Period plan) {
        return plan.to() == null ? text.of("network.words.periodOpen", day(plan.from()))
                : text.of("network.words.periodEnded", day(plan.from()), day(plan.to()));
    }

    /** The months with contact, by year: 2026: October, May; 2025: March. */
    public String months(List<PastSupport.Contacts> contacts) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLLL", text.locale());
        Map<Integer, String> byYear = contacts.stream().map(PastSupport.Contacts::month).collect(Collectors.groupingBy(YearMonth::getYear,
                LinkedHashMap::new, Collectors.mapping(month::format, Collectors.joining(text.of("network.timeline.comma")))));
        return byYear.entrySet().stream().map(year -> text.of("network.words.monthsOfYear", year.getKey().toString(), year.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** The look of the last contact: colour and icon, by the policy's band. */
    public String look(SharedInvolvement person) {
        return person.lastContact() == null ? "none" : LOOKS.getOrDefault(person.lastContact().band(), "none");
    }
}
