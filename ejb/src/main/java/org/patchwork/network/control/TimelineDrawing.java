package org.patchwork.network.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.network.boundary.Timeline.Kind;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;

/** Tells what happened around a child, newest first, from the FULL involvements; a LIMITED one carries no dates. */
public final class TimelineDrawing {

    private TimelineDrawing() {
    }

    /** @param today in Europe/London */
    public static Timeline of(OpenRecord record, List<PlanHistory.Period> plans, LocalDate today) {
        List<Event> events = record.involvements().stream().filter(person -> person.outcome() == SharedOutcome.FULL)
                .flatMap(person -> eventsOf(person, today))
                .sorted(Comparator.comparing(Event::on).reversed().thenComparing(event -> event.involvement().name())
                        .thenComparing(Event::kind))
                .toList();
        return new Timeline(record.child(), events, record.brokered(), record.broker(), record.policyVersion(),
                record.reference(), record.emergency(), record.power(), plans);
    }

    static Stream<Event> eventsOf(SharedInvolvement person, LocalDate today) {
        Stream<Event> joined = Stream.of(new Event(person.since(), person.planned() ? Kind.WILL_JOIN : Kind.JOINED, person));
        Stream<Event> seen = Stream.ofNullable(person.lastContactOn()).map(day -> new Event(day, Kind.SEEN, person));
        Stream<Event> left = Stream.ofNullable(person.endedOn()).filter(day -> day.isBefore(today))
                .map(day -> new Event(day, Kind.LEFT, person));
        return Stream.of(joined, seen, left).flatMap(events -> events);
    }
}
