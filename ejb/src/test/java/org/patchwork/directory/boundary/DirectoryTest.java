package org.patchwork.directory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.NotSignedIn;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

class DirectoryTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Organisation organisation;
    private Service service;
    private Team team;
    private Practitioner quentin;

    @BeforeEach
    void somebody_with_a_manager_and_a_cover() {
        some = new Examples(entities.manager());
        organisation = some.kept(new Organisation(UUID.randomUUID(), "Zennor Family Trust", "CHARITY"));
        service = some.kept(new Service(UUID.randomUUID(), organisation, "VOLUNTARY", "Family support"));
        service.describe("Visits at home", "By telephone");
        service.cover(Set.of("ZE1", "ZE"));
        team = some.kept(new Team(UUID.randomUUID(), service, "Visitors"));
        team.workFrom("Quay House", "Harbour", "+441632960001", "team@zennor.example");
        quentin = practitioner("Quentin", "Zebedee");
        some.anAccount("reader", some.aPractitioner("TEACHER", "SCHOOL"));
    }

    @Test
    void a_profile_tells_role_place_contact_days_and_manager() {
        Practitioner manager = practitioner("Mary", "Zorn");
        quentin.answerTo(manager);
        quentin.reachAt(new Reach("+447700900001", null, "q@zennor.example", "MTW----"));
        assertEquals(new PractitionerProfile(quentin.id(), "Quentin Zebedee", "VOLUNTARY_WORKER", organisation.id(),
                "Zennor Family Trust", "Family support", "Visitors", "+441632960001", "Quay House", "+447700900001",
                "q@zennor.example", "MTW----", manager.id(), "Mary Zorn",
                new PractitionerProfile.About("Visits at home", "By telephone", List.of("ZE", "ZE1")), null), profile());
    }

    @Test
    void while_somebody_is_away_the_cover_is_told_and_not_a_day_longer() {
        Practitioner cover = practitioner("Carla", "Zucker");
        quentin.goAway(Days.TODAY.minusDays(2), Days.TODAY, cover);
        assertEquals(new PractitionerProfile.Absence(Days.TODAY.minusDays(2), Days.TODAY, true, cover.id(), "Carla Zucker", null),
                profile().absence());
        entities.manager().find(Practitioner.class, quentin.id())
                .goAway(Days.TODAY.minusDays(2), Days.TODAY.minusDays(1), entities.manager().find(Practitioner.class, cover.id()));
        assertNull(profile().absence());
    }

    @Test
    void whoever_has_left_is_in_the_directory_no_more() {
        quentin.leave(Days.TODAY);
        assertThrows(NotInDirectory.class, this::profile);
        assertEquals(List.of(), named("zebe"));
    }

    @Test
    void an_organisation_lists_its_services_and_teams() {
        entities.flushAndForget();
        OrganisationProfile profile = directory().organisation(organisation.id());
        assertEquals("Zennor Family Trust", profile.name());
        assertTrue(profile.placeTold());
        assertEquals(List.of(new OrganisationProfile.ServiceEntry(service.id(), "Family support", "VOLUNTARY", "Visits at home", "By telephone",
                List.of("ZE", "ZE1"), List.of(new OrganisationProfile.TeamEntry("Visitors", "Quay House", "Harbour", "+441632960001", "team@zennor.example")))),
                profile.services());
    }

    @Test
    void an_organisation_without_services_is_there_all_the_same() {
        Organisation bare = some.kept(new Organisation(UUID.randomUUID(), "Bare", "SCHOOL"));
        assertEquals(List.of(), directory().organisation(bare.id()).services());
    }

    @Test
    void unknown_ids_are_not_in_the_directory() {
        assertThrows(NotInDirectory.class, () -> directory().practitioner(UUID.randomUUID()));
        assertThrows(NotInDirectory.class, () -> directory().organisation(UUID.randomUUID()));
    }

    @Test
    void names_are_found_by_their_beginnings_in_any_order_and_case() {
        assertEquals(List.of("Quentin Zebedee"), named("ZEB"));
        assertEquals(List.of("Quentin Zebedee"), named("quen zeb"));
        assertEquals(List.of("Quentin Zebedee"), named("zeb quen"));
        assertEquals(List.of(), named("ebedee"));
        assertEquals(List.of(), named("quen zorn"));
    }

    @Test
    void one_letter_and_wildcards_find_nobody() {
        assertEquals(List.of(), named("z"));
        assertEquals(List.of(), named("%%%"));
        assertEquals(List.of(), named("z_b"));
        assertEquals(List.of(), named(null));
    }

    @Test
    void an_absence_is_told_two_weeks_ahead_and_a_cover_who_left_is_not() {
        Practitioner cover = practitioner("Carla", "Zucker");
        quentin.goAway(Days.TODAY.plusDays(14), null, cover);
        assertEquals(new PractitionerProfile.Absence(Days.TODAY.plusDays(14), null, false, cover.id(), "Carla Zucker", null), profile().absence());
        entities.manager().find(Practitioner.class, cover.id()).leave(Days.TODAY);
        assertNull(profile().absence().coverName());
        entities.manager().find(Practitioner.class, quentin.id()).goAway(Days.TODAY.plusDays(15), null, null);
        assertNull(profile().absence());
    }

    @Test
    void who_covers_a_district_is_found_by_it_by_the_area_it_is_in_and_by_words() {
        Service housing = some.kept(new Service(UUID.randomUUID(), organisation, "HOUSING", "Tenancy support"));
        housing.cover(Set.of("ZE1"));
        Service elsewhere = some.kept(new Service(UUID.randomUUID(), organisation, "HOUSING", "Housing elsewhere"));
        elsewhere.cover(Set.of("ZE12"));
        assertEquals(List.of("Tenancy support"), services("ze1 housing"));
        assertEquals(List.of("Tenancy support"), services("HOUSING ZE1 3XY"));
        assertEquals(List.of("Family support", "Tenancy support"), services("ZE1"));
        assertEquals(List.of("Family support"), services("ze7 2ab"));
        assertEquals(List.of("Housing elsewhere", "Tenancy support"), services("zennor housing"));
        assertEquals("ZE1", directory().search("ze13xy").area());
        assertEquals(List.of(), services("%"));
        assertEquals(List.of(), services("h"));
    }

    @Test
    void the_place_of_a_safety_service_is_told_to_its_own_agency_only_and_none_without_a_policy() {
        Service refuge = some.kept(new Service(UUID.randomUUID(), organisation, "REFUGE", "Refuge"));
        Team house = some.kept(new Team(UUID.randomUUID(), refuge, "House"));
        house.workFrom("Secret Lane 1", "Harbour", "+441632960002", null);
        organisation.reachAt("+441632960000", null, "Secret Lane 1");
        Practitioner worker = some.kept(new Practitioner(UUID.randomUUID(), house, "Rita", "Zola", "VOLUNTARY_WORKER"));
        some.anAccount("inside", quentin);
        entities.flushAndForget();
        OrganisationProfile outside = directory().organisation(organisation.id());
        assertFalse(outside.placeTold());
        assertFalse((outside + " " + directory().practitioner(worker.id()) + directory().search("refuge")).contains("Secret Lane"));
        assertFalse(directory().search("refuge").toString().contains("Harbour"));
        assertTrue(directory("inside").organisation(organisation.id()).toString().contains("base=Secret Lane 1"));
        assertEquals("Secret Lane 1", directory("inside").practitioner(worker.id()).base());
        assertFalse(new Wiring(entities.manager(), Days.CLOCK).calledBy("reader").with(PolicyInForce.class, new NoPolicy())
                .get(Directory.class).organisation(organisation.id()).toString().contains("Quay House"));
    }

    @Test
    void whoever_has_left_reads_the_directory_no_more() {
        Practitioner leaver = practitioner("Lee", "Zvar");
        some.anAccount("leaver", leaver);
        leaver.leave(Days.TODAY);
        assertThrows(NotSignedIn.class, () -> directory("leaver").practitioner(quentin.id()));
        assertThrows(NotSignedIn.class, () -> directory("leaver").organisation(organisation.id()));
        assertThrows(NotSignedIn.class, () -> directory("leaver").search("zeb"));
    }

    /** A node on which no policy is in force. */
    private static final class NoPolicy extends PolicyInForce {

        @Override
        public Optional<Policy> find() {
            return Optional.empty();
        }
    }

    private List<String> services(String text) {
        return directory().search(text).services().stream().map(ServiceMatch::name).toList();
    }

    @Test
    void ten_are_the_most_and_they_come_by_family_name() {
        for (int n = 0; n < 12; n++) {
            practitioner("Quentin", "Zy" + (char) ('l' - n));
        }
        List<String> found = named("zy");
        assertEquals(10, found.size());
        assertEquals(found.stream().sorted().toList(), found);
    }

    @Test
    void organisations_are_found_by_the_beginning_of_any_word() {
        entities.flushAndForget();
        assertEquals("Zennor Family Trust", directory().organisationsNamed("zenn").get(0).name());
        assertEquals(List.of("Zennor Family Trust"), directory().organisationsNamed("family tr").stream().map(OrganisationMatch::name).toList());
        assertEquals(List.of(), directory().organisationsNamed("ennor"));
    }

    private Practitioner practitioner(String given, String family) {
        return some.kept(new Practitioner(UUID.randomUUID(), team, given, family, "VOLUNTARY_WORKER"));
    }

    private PractitionerProfile profile() {
        entities.flushAndForget();
        return directory().practitioner(quentin.id());
    }

    private List<String> named(String prefix) {
        entities.manager().flush();
        return directory().practitionersNamed(prefix).stream().map(PractitionerMatch::name).toList();
    }

    private Directory directory() {
        return directory("reader");
    }

    private Directory directory(String who) {
        entities.manager().flush();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy()).get(Directory.class);
    }
}
