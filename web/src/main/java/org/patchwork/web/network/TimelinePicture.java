package org.patchwork.web.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * The timeline as a picture: one row for each period of support, a bar over whole years, the last contact as a mark. It is drawn
 * within a table that holds the same days in words.
 *
 * @param years the years that the picture spans, each of them equally wide
 * @param rows  earliest first
 */
public record TimelinePicture(List<Integer> years, List<Row> rows) {

    /** How wide the picture is, in the units of {@link Row}. */
    public static final int WIDTH = 1000;

    private static final int NARROWEST = 6;

    /**
     * One period of support.
     *
     * @param look    planned, going-on or ended
     * @param from    left edge of the bar, from 0 to {@link #WIDTH}
     * @param width   of the bar; a single day can still be seen
     * @param contact where the last contact stands; null when there is none
     */
    public record Row(SharedInvolvement person, String look, int from, int width, Integer contact) {
    }

    static TimelinePicture of(Timeline timeline, LocalDate today) {
        List<SharedInvolvement> people = timeline.events().stream().map(Timeline.Event::involvement).distinct()
                .sorted(Comparator.comparing(SharedInvolvement::since).thenComparing(SharedInvolvement::name)).toList();
        if (people.isEmpty()) {
            return new TimelinePicture(List.of(), List.of());
        }
        int first = Math.min(people.get(0).since().getYear(), today.getYear());
        int last = people.stream().map(person -> endOf(person, today)).max(Comparator.naturalOrder()).orElseThrow().getYear();
        Scale scale = new Scale(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
        return new TimelinePicture(IntStream.rangeClosed(first, last).boxed().toList(),
                people.stream().map(person -> row(person, scale, today)).toList());
    }

    private static Row row(SharedInvolvement person, Scale scale, LocalDate today) {
        int from = scale.place(person.since());
        int width = Math.max(NARROWEST, scale.place(endOf(person, today)) - from);
        boolean ended = person.endedOn() != null && person.endedOn().isBefore(today);
        return new Row(person, person.planned() ? "planned" : ended ? "ended" : "going-on", Math.min(from, WIDTH - width), width,
                person.lastContactOn() == null ? null : scale.place(person.lastContactOn()));
    }

    private static LocalDate endOf(SharedInvolvement person, LocalDate today) {
        LocalDate known = person.endedOn() == null ? today : person.endedOn();
        return known.isBefore(person.since()) ? person.since() : known;
    }

    private record Scale(LocalDate start, LocalDate end) {

        int place(LocalDate day) {
            return (int) (WIDTH * ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end));
        }
    }
}
