package org.patchwork.web.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.network.boundary.Timeline.Event;
import org.patchwork.network.boundary.Timeline.Kind;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.web.network.TimelineFilter.What;

class TimelinePictureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    @Test
    void an_empty_timeline_has_an_empty_picture() {
        assertEquals(List.of(), picture().rows());
    }

    @Test
    void the_picture_spans_whole_years_from_the_first_to_this_one() {
        assertEquals(List.of(2024, 2025, 2026), picture(person("Ada", LocalDate.of(2024, 3, 1), null, null)).years());
    }

    @Test
    void a_year_of_support_is_a_year_wide_and_starts_where_its_year_starts() {
        TimelinePicture.Row row = picture(person("Ada", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1), null),
                person("Ben", LocalDate.of(2024, 1, 1), null, null)).rows().get(1);
        assertEquals("ended", row.look());
        assertEquals(1000 * 366 / 1096, row.bar().from());
        assertEquals(365 * 1000 / 1096, row.bar().width(), 1);
    }

    @Test
    void one_day_can_be_seen_and_stays_within_the_picture() {
        LocalDate lastDay = LocalDate.of(2026, 12, 31);
        TimelinePicture.Row row = picture(planned(lastDay)).rows().get(0);
        assertEquals("planned", row.look());
        assertTrue(row.bar().width() > 0 && row.bar().from() + row.bar().width() <= TimelinePicture.WIDTH, row.toString());
    }

    @Test
    void the_last_contact_is_a_mark_and_none_is_none() {
        TimelinePicture picture = picture(person("Ada", LocalDate.of(2026, 1, 1), null, TODAY), person("Ben", LocalDate.of(2026, 1, 1), null, null));
        assertEquals(List.of(1000 * 182 / 365), picture.rows().get(0).contacts());
        assertEquals(List.of(), picture.rows().get(1).contacts());
    }

    @Test
    void who_came_first_stands_first_and_once_whatever_happened_later() {
        TimelinePicture picture = picture(person("Ben", LocalDate.of(2026, 2, 1), null, TODAY),
                person("Ada", LocalDate.of(2025, 2, 1), LocalDate.of(2026, 1, 1), TODAY));
        assertEquals(List.of("Ada", "Ben"), picture.rows().stream().map(row -> row.person().name()).toList());
    }

    @Test
    void a_kind_and_an_agency_choose_among_what_the_viewer_was_given() {
        Timeline all = timeline(Maps.person(1, 2, "GP", TODAY, false), Maps.person(3, 4, "Teacher", TODAY, false));
        assertEquals(2, new TimelineFilter(null, What.SEEN).apply(all).events().size());
        assertEquals(List.of("Person 3"), new TimelineFilter(Maps.id(4), What.JOINED).apply(all).events().stream()
                .map(event -> event.involvement().name()).toList());
        assertEquals(List.of("Agency 2", "Agency 4"), TimelineFilter.agenciesOf(all).stream().map(TimelineFilter.Agency::name).toList());
    }

    private static TimelinePicture picture(SharedInvolvement... people) {
        return TimelinePicture.of(timeline(people), TODAY);
    }

    private static Timeline timeline(SharedInvolvement... people) {
        List<Event> events = new ArrayList<>();
        for (SharedInvolvement person : people) {
            events.add(new Event(person.since(), person.planned() ? Kind.WILL_JOIN : Kind.JOINED, person));
            if (person.lastContactOn() != null) {
                events.add(new Event(person.lastContactOn(), Kind.SEEN, person));
            }
        }
        return new Timeline(null, events, false, null, "v", "r", null, null, List.of(), PastSupport.NONE, List.of());
    }

    private static SharedInvolvement planned(LocalDate from) {
        return involvement("Ada", from, null, true, null);
    }

    private static SharedInvolvement person(String name, LocalDate from, LocalDate to, LocalDate contact) {
        return involvement(name, from, to, false, contact);
    }

    private static SharedInvolvement involvement(String name, LocalDate from, LocalDate to, boolean planned, LocalDate contact) {
        return new SharedInvolvement(SharedOutcome.FULL, Maps.id(name.hashCode()), Maps.id(1), name, "GP", "CHILD", "Service", Maps.id(2),
                "Agency 2", "Team", null, null, null, null, from, to, planned, false, false,
                contact == null ? null : new LastContact(contact, true, "OLDER"), null);
    }
}
