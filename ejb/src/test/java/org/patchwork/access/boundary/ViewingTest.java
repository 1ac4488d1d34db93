package org.patchwork.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Service;
import org.patchwork.directory.entity.Team;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class ViewingTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Practitioner practitioner;
    private Organisation organisation;
    private Account account;

    @BeforeEach
    void somebody_signs_in() {
        Examples some = new Examples(entities.manager());
        practitioner = some.aPractitioner("DSL", "SCHOOL");
        organisation = practitioner.team().service().organisation();
        account = some.anAccount("priya", practitioner);
    }

    @Test
    void a_viewer_is_known_with_role_team_service_and_organisation() {
        Viewer viewer = viewer();

        assertEquals(new Viewer(account.id(), practitioner.id(), "Priya Shah", "DSL", "SCHOOL",
                practitioner.team().service().id(), practitioner.team().id(), organisation.id(), true, true), viewer);
    }

    @Test
    void an_agreement_that_ends_today_still_authorises() {
        organisation.agree(Days.TODAY, Days.TODAY);
        assertTrue(viewer().authorised());
    }

    @Test
    void an_agreement_without_an_end_authorises() {
        organisation.agree(Days.TODAY, null);
        assertTrue(viewer().authorised());
    }

    @Test
    void an_agreement_that_ended_yesterday_does_not_authorise() {
        organisation.agree(Days.TODAY.minusYears(1), Days.TODAY.minusDays(1));
        assertFalse(viewer().authorised());
    }

    @Test
    void an_agreement_that_begins_tomorrow_does_not_authorise() {
        organisation.agree(Days.TODAY.plusDays(1), null);
        assertFalse(viewer().authorised());
    }

    @Test
    void an_organisation_that_never_signed_does_not_authorise() {
        Practitioner stranger = new Examples(entities.manager()).kept(new Practitioner(UUID.randomUUID(),
                new Examples(entities.manager()).kept(new Team(UUID.randomUUID(),
                        unsignedService(), "Team")), "Tom", "Bell", "DSL"));
        stranger.vet(Days.TODAY, Days.TODAY);
        new Examples(entities.manager()).anAccount("tom", stranger);
        assertFalse(viewer("tom").authorised());
    }

    @Test
    void training_that_ran_out_yesterday_does_not_authorise() {
        practitioner.vet(Days.TODAY.minusDays(1), Days.TODAY);
        assertFalse(viewer().authorised());
    }

    @Test
    void checks_that_ran_out_yesterday_do_not_authorise() {
        practitioner.vet(Days.TODAY, Days.TODAY.minusDays(1));
        assertFalse(viewer().authorised());
    }

    @Test
    void whoever_has_not_accepted_the_code_is_not_authorised_until_accepting_it() {
        new Examples(entities.manager()).kept(new Practitioner(UUID.randomUUID(), practitioner.team(), "New", "Face", "DSL"))
                .vet(Days.TODAY, Days.TODAY);
        entities.manager().createNativeQuery("update account set code_accepted_at = null where username = 'priya'").executeUpdate();
        entities.flushAndForget();
        assertFalse(viewer().authorised());
        assertFalse(viewer().codeAccepted());

        wiring("priya").get(CodeOfConduct.class).accept();

        assertTrue(viewer().authorised());
    }

    @Test
    void an_officer_without_a_practitioner_is_known_and_not_authorised() {
        new Examples(entities.manager()).anAccount("officer", null);
        Viewer officer = viewer("officer");
        assertNull(officer.practitionerId());
        assertNull(officer.roleCode());
        assertFalse(officer.authorised());
    }

    @Test
    void a_disabled_account_is_nobody() {
        account.disable(Days.NOW);
        assertThrows(NotSignedIn.class, this::viewer);
    }

    @Test
    void whoever_leaves_today_is_nobody_at_once() {
        practitioner.leave(Days.TODAY);
        assertThrows(NotSignedIn.class, this::viewer);
    }

    @Test
    void whoever_leaves_tomorrow_is_still_here() {
        practitioner.leave(Days.TODAY.plusDays(1));
        assertTrue(viewer().authorised());
    }

    @Test
    void an_unknown_name_is_nobody() {
        assertThrows(NotSignedIn.class, () -> viewer("nobody"));
    }

    private Service unsignedService() {
        Examples some = new Examples(entities.manager());
        Organisation unsigned = some.kept(new Organisation(UUID.randomUUID(), "Unsigned", "SCHOOL"));
        return some.kept(new Service(UUID.randomUUID(), unsigned, "SCHOOL", "School"));
    }

    private Viewer viewer() {
        return viewer("priya");
    }

    private Viewer viewer(String username) {
        entities.flushAndForget();
        return wiring(username).get(Viewing.class).current();
    }

    private Wiring wiring(String username) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(username);
    }
}
