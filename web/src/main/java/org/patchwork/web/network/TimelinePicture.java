package org.patchwork.web.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.PlanHistory;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * The timeline as a picture: one row for each plan and each period of support, a bar over whole years, contacts as marks and times of leading
 * as a band. It is drawn within a table that holds the same in words.
 *
 * @param years the years that the picture spans, each of them equally wide
 * @param plans earliest first
 * @param rows  earliest first
 */
public record TimelinePicture(List<Integer> years, List<PlanRow> plans, List<Row> rows) {

    /** How wide the picture is, in the units of {@link Bar}. */
    public static final int WIDTH = 1000;

    private static final int NARROWEST = 6;
    private static final int MIDDLE_OF_MONTH = 15;

    /**
     * From a day to another.
     *
     * @param from  left edge, from 0 to {@link #WIDTH}
     * @param width of the bar; a single day can still be seen
     */
    public record Bar(int from, int width) {
    }

    /** One plan. */
    public record PlanRow(PlanHistory.Period plan, Bar bar) {
    }

    /**
     * One period of support.
     *
     * @param look     planned, going-on or ended
     * @param contacts where the last contact and those of earlier months stand
     * @param earlier  the months with contact before that of the last contact, the latest first
     * @param leads    when the person led, the latest first
     * @param led      the same as bars; when it is not known since when, there is none
     */
    public record Row(SharedInvolvement person, String look, Bar bar, List<Integer> contacts, List<PastSupport.Contacts> earlier,
                      List<PastSupport.Lead> leads, List<Bar> led) {
    }

    static TimelinePicture of(Timeline timeline, LocalDate today) {
        List<SharedInvolvement> people = timeline.events().stream().map(Timeline.Event::involvement).filter(Objects::nonNull).distinct()
                .sorted(Comparator.comparing(SharedInvolvement::since).thenComparing(SharedInvolvement::name)).toList();
        List<PlanHistory.Period> plans = timeline.events().stream().map(Timeline.Event::plan).filter(Objects::nonNull).distinct()
                .sorted(Comparator.comparing(PlanHistory.Period::from)).toList();
        Stream<LocalDate> begun = Stream.concat(people.stream().map(SharedInvolvement::since), plans.stream().map(PlanHistory.Period::from));
        Stream<LocalDate> ended = people.stream().map(person -> endOf(person, today));
        int first = Stream.concat(begun, Stream.of(today)).min(Comparator.naturalOrder()).orElseThrow().getYear();
        int last = Stream.concat(ended, Stream.of(today)).max(Comparator.naturalOrder()).orElseThrow().getYear();
        Scale scale = new Scale(LocalDate.of(first, 1, 1), LocalDate.of(last + 1, 1, 1));
        return new TimelinePicture(IntStream.rangeClosed(first, last).boxed().toList(),
                plans.stream().map(plan -> new PlanRow(plan, scale.bar(plan.from(), plan.to() == null ? today : plan.to()))).toList(),
                people.stream().map(person -> row(person, timeline.past(), scale, today)).toList());
    }

    private static Row row(SharedInvolvement person, PastSupport past, Scale scale, LocalDate today) {
        boolean ended = person.endedOn() != null && person.endedOn().isBefore(today);
        YearMonth last = person.lastContactOn() == null ? null : YearMonth.from(person.lastContactOn());
        List<PastSupport.Contacts> earlier = past.contactsOf(person).stream().filter(contact -> !contact.month().equals(last)).toList();
        Stream<LocalDate> days = Stream.concat(Stream.ofNullable(person.lastContactOn()),
                earlier.stream().map(contact -> contact.month().atDay(MIDDLE_OF_MONTH)));
        List<PastSupport.Lead> leads = past.leadsOf(person);
        return new Row(person, person.planned() ? "planned" : ended ? "ended" : "going-on", scale.bar(person.since(), endOf(person, today)),
                days.map(scale::place).toList(), earlier, leads, leads.stream().filter(lead -> lead.from() != null)
                        .map(lead -> scale.bar(lead.from(), lead.to() == null ? today : lead.to())).toList());
    }

    private static LocalDate endOf(SharedInvolvement person, LocalDate today) {
        LocalDate known = person.endedOn() == null ? today : person.endedOn();
        return known.isBefore(person.since()) ? person.since() : known;
    }

    private record Scale(LocalDate start, LocalDate end) {

        /** Within the picture, whatever the days. */
        int place(LocalDate day) {
            return Math.max(0, Math.min(WIDTH - NARROWEST, (int) (WIDTH * ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end))));
        }

        Bar bar(LocalDate from, LocalDate to) {
            int left = place(from);
            return new Bar(left, Math.max(NARROWEST, place(to) - left));
        }
    }
}
