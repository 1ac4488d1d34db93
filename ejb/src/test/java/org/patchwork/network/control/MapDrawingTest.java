package org.patchwork.network.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PastSupport;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;

class MapDrawingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID TRUST = UUID.randomUUID();
    private static final UUID COUNCIL = UUID.randomUUID();

    private static SharedInvolvement person(String name, UUID organisation, String organisationName, boolean lead, LocalDate seen, LocalDate ended) {
        return new SharedInvolvement(SharedOutcome.FULL, UUID.randomUUID(), UUID.randomUUID(), name, "role", "CHILD", "service",
                organisation, organisationName, "team", null, null, null, null, TODAY.minusMonths(6), ended, false, lead, false,
                seen == null ? null : new LastContact(seen, true, "OLDER"), null);
    }

    private static SharedInvolvement limited(String name) {
        return new SharedInvolvement(SharedOutcome.LIMITED, null, null, name, "role", null, null, null, null, null, null, null, null,
                null, null, null, false, false, false, null, null);
    }

    private static OpenRecord record(SharedInvolvement... people) {
        ChildSummary child = new ChildSummary(UUID.randomUUID(), "Amina", "Test", null, null, null, null, null, null);
        return new OpenRecord(child, List.of(people), false, new BrokerDesk("Desk", "01632 960000", null, true), null, "v", "0000-0000-0000", null, null);
    }

    private static SupportMap map(SharedInvolvement... people) {
        return MapDrawing.of(record(people), List.of(), TODAY);
    }

    @Test
    void support_that_ended_yesterday_is_not_on_todays_map() {
        SupportMap map = map(person("Ann", SCHOOL, "School", false, null, TODAY.minusDays(1)),
                person("Bob", SCHOOL, "School", false, null, TODAY));
        assertEquals(1, map.size());
        assertEquals("Bob", map.agencies().get(0).people().get(0).name());
    }

    @Test
    void the_leads_agency_comes_first_then_the_latest_contact_then_the_name() {
        SupportMap map = map(person("Ann", SCHOOL, "A school", false, null, null),
                person("Bob", TRUST, "Trust", false, TODAY.minusDays(2), null),
                person("Cat", COUNCIL, "Zebra council", true, null, null));
        assertEquals(List.of("Zebra council", "Trust", "A school"), map.agencies().stream().map(SupportMap.Agency::name).toList());
        assertEquals("Cat", map.lead().name());
    }

    @Test
    void people_of_one_agency_stand_together_lead_first_then_latest_contact() {
        SupportMap map = map(person("Ann", SCHOOL, "School", false, TODAY.minusDays(9), null),
                person("Bob", SCHOOL, "School", false, TODAY.minusDays(2), null),
                person("Cat", SCHOOL, "School", true, null, null));
        assertEquals(List.of("Cat", "Bob", "Ann"), map.agencies().get(0).people().stream().map(SharedInvolvement::name).toList());
    }

    @Test
    void limited_people_stand_apart_from_every_agency() {
        SupportMap map = map(limited("Zoe"), limited("Amy"));
        assertTrue(map.agencies().isEmpty());
        assertEquals(List.of("Amy", "Zoe"), map.unplaced().stream().map(SharedInvolvement::name).toList());
        assertNull(map.lead());
    }

    @Test
    void households_show_the_childs_own_first_with_adults_before_children() {
        UUID home = UUID.randomUUID();
        UUID away = UUID.randomUUID();
        List<FamilyMember> family = List.of(new FamilyMember(UUID.randomUUID(), "Dad", "FATHER", true, true, away, false),
                new FamilyMember(UUID.randomUUID(), "Abe", "SIBLING", false, false, home, true),
                new FamilyMember(UUID.randomUUID(), "Mum", "MOTHER", true, true, home, true),
                new FamilyMember(UUID.randomUUID(), "Nan", "GRANDPARENT", false, true, null, false));
        SupportMap map = MapDrawing.of(record(), family, TODAY);
        assertEquals(List.of("Mum", "Abe", "Dad", "Nan"),
                map.households().stream().flatMap(household -> household.members().stream()).map(FamilyMember::name).toList());
        assertTrue(map.households().get(0).withChild());
        assertEquals(3, map.households().size());
    }

    @Test
    void the_timeline_tells_of_joining_leaving_and_being_seen_newest_first_and_nothing_of_limited_people() {
        Timeline timeline = TimelineDrawing.of(record(person("Ann", SCHOOL, "School", false, TODAY.minusDays(5), TODAY.minusDays(1)),
                limited("Zoe")), PastSupport.NONE, List.of(), TODAY);
        assertEquals(List.of(Timeline.Kind.LEFT, Timeline.Kind.SEEN, Timeline.Kind.JOINED),
                timeline.events().stream().map(Timeline.Event::kind).toList());
    }

    @Test
    void since_when_somebody_leads_who_led_before_it_was_kept_is_not_made_up() {
        SharedInvolvement ann = person("Ann", SCHOOL, "School", true, TODAY.minusDays(5), null);
        PastSupport past = new PastSupport(Map.of(), Map.of(ann.involvementId(), List.of(new PastSupport.Lead(null, null))));
        assertEquals(List.of(Timeline.Kind.SEEN, Timeline.Kind.JOINED),
                TimelineDrawing.of(record(ann), past, List.of(), TODAY).events().stream().map(Timeline.Event::kind).toList());
    }
}
