package org.patchwork.directory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class DirectoryTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Organisation organisation;
    private Team team;
    private Practitioner quentin;

    @BeforeEach
    void somebody_with_a_manager_and_a_cover() {
        some = new Examples(entities.manager());
        organisation = some.kept(new Organisation(UUID.randomUUID(), "Zennor Family Trust", "CHARITY"));
        Service service = some.kept(new Service(UUID.randomUUID(), organisation, "VOLUNTARY", "Family support"));
        service.describe("Visits at home", "By telephone");
        team = some.kept(new Team(UUID.randomUUID(), service, "Visitors"));
        team.workFrom("Quay House", "Harbour", "+441632960001", "team@zennor.example");
        quentin = practitioner("Quentin", "Zebedee");
    }

    @Test
    void a_profile_tells_role_place_contact_days_and_manager() {
        Practitioner manager = practitioner("Mary", "Zorn");
        quentin.answerTo(manager);
        quentin.reachAt(new Reach("+447700900001", null, "q@zennor.example", "MTW----"));
        assertEquals(new PractitionerProfile(quentin.id(), "Quentin Zebedee", "VOLUNTARY_WORKER", organisation.id(),
                "Zennor Family Trust", "Family support", "Visitors", "+441632960001", "Quay House", "+447700900001",
                "q@zennor.example", "MTW----", "Mary Zorn", null, null), profile());
    }

    @Test
    void while_somebody_is_away_the_cover_is_told_and_not_a_day_longer() {
        Practitioner cover = practitioner("Carla", "Zucker");
        quentin.goAway(Days.TODAY.minusDays(2), Days.TODAY, cover);
        assertEquals("Carla Zucker", profile().coverName());
        assertEquals(Days.TODAY, profile().awayUntil());
        entities.manager().find(Practitioner.class, quentin.id())
                .goAway(Days.TODAY.minusDays(2), Days.TODAY.minusDays(1), entities.manager().find(Practitioner.class, cover.id()));
        assertNull(profile().coverName());
        assertNull(profile().awayUntil());
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
        assertEquals(List.of(new OrganisationProfile.ServiceEntry("Family support", "VOLUNTARY", "Visits at home", "By telephone",
                List.of(new OrganisationProfile.TeamEntry("Visitors", "Quay House", "Harbour", "+441632960001", "team@zennor.example")))),
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
        return new Wiring(entities.manager(), Days.CLOCK).get(Directory.class);
    }
}
