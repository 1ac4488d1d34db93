package org.patchwork.network.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.network.boundary.Timeline.Kind;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;

/** Tells what happened around a child, newest first, from the FULL involvements; a LIMITED one carries no dates. */
public final class TimelineDrawing {

    /** What is known of a whole month alone comes after what is known of its days. */
    private static final Comparator<Event> NEWEST_FIRST = Comparator.comparing(Event::on, Comparator.reverseOrder())
            .thenComparing(Event::about).thenComparing(Event::kind);

    private TimelineDrawing() {
    }

    /** @param today in Europe/London */
    public static Timeline of(OpenRecord record, PastSupport past, List<PlanHistory.Period> plans, LocalDate today) {
        Stream<Event> people = record.involvements().stream().filter(person -> person.outcome() == SharedOutcome.FULL)
                .flatMap(person -> Stream.concat(eventsOf(person, today), pastOf(person, past)));
        List<Event> events = Stream.concat(people, plans.stream().flatMap(plan -> eventsOf(plan, today))).sorted(NEWEST_FIRST).toList();
        return new Timeline(record.child(), events, record.brokered(), record.broker(), record.policyVersion(),
                record.reference(), record.emergency(), record.power(), plans, past, record.attention());
    }

    static Stream<Event> eventsOf(SharedInvolvement person, LocalDate today) {
        Stream<Event> joined = Stream.of(new Event(person.since(), person.planned() ? Kind.WILL_JOIN : Kind.JOINED, person));
        Stream<Event> seen = Stream.ofNullable(person.lastContact())
                .map(contact -> new Event(contact.on(), contact.faceToFace() ? Kind.SEEN : Kind.IN_TOUCH, person));
        Stream<Event> left = Stream.ofNullable(person.endedOn()).filter(day -> day.isBefore(today))
                .map(day -> new Event(day, Kind.LEFT, person));
        return Stream.of(joined, seen, left).flatMap(events -> events);
    }

    /** The month of the last contact is told by its day. */
    private static Stream<Event> pastOf(SharedInvolvement person, PastSupport past) {
        YearMonth last = person.lastContactOn() == null ? null : YearMonth.from(person.lastContactOn());
        Stream<Event> contacts = past.contactsOf(person).stream().filter(contact -> !contact.month().equals(last))
                .map(contact -> new Event(contact.month().atDay(1), contact.faceToFace() ? Kind.SEEN : Kind.IN_TOUCH, person, null, true));
        Stream<Event> led = past.leadsOf(person).stream().filter(lead -> lead.from() != null).map(lead -> new Event(lead.from(), Kind.LED, person));
        Stream<Event> over = past.leadsOf(person).stream().filter(lead -> lead.to() != null)
                .map(lead -> new Event(lead.to(), Kind.LED_NO_LONGER, person));
        return Stream.of(contacts, led, over).flatMap(events -> events);
    }

    private static Stream<Event> eventsOf(PlanHistory.Period plan, LocalDate today) {
        Stream<Event> began = Stream.of(new Event(plan.from(), Kind.PLAN_BEGAN, null, plan, false));
        Stream<Event> ended = Stream.ofNullable(plan.to()).filter(day -> !day.isAfter(today))
                .map(day -> new Event(day, Kind.PLAN_ENDED, null, plan, false));
        return Stream.concat(began, ended);
    }
}
