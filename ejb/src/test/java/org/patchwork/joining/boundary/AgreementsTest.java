package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.AgreementWarnings;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

class AgreementsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private JoiningWorld world;
    private UUID school;

    @BeforeEach
    void an_officer_and_a_manager() {
        world = new JoiningWorld(entities.manager());
        world.some.kept(new Account(UUID.randomUUID(), "officer", "x", "Eleanor Thorpe", null, Set.of("INFORMATION_GOVERNANCE")));
        world.known("head", new Practitioner(UUID.randomUUID(), world.teamOf("teacher"), "Priya", "Shah", "MANAGER"), "MANAGER");
        school = UUID.fromString(world.texts("""
                select cast(s.organisation_id as text) as text from practitioner p join team t on t.id = p.team_id
                  join service s on s.id = t.service_id where p.id = cast(?1 as uuid)""", world.id("teacher")).get(0));
    }

    @Test
    void an_agency_whose_agreement_lapsed_is_shown_nothing_and_with_a_new_one_all_again() {
        assertEquals(List.of("social", "teacher"), world.map("teacher"));
        record(Days.TODAY.minusYears(1), Days.TODAY.minusDays(1), null);
        assertEquals("LAPSED", entry().state());
        assertThrows(ChildNotFound.class, () -> world.map("teacher"));
        record(Days.TODAY, null, entry().latest());
        assertEquals("IN_FORCE", entry().state());
        assertEquals(List.of("social", "teacher"), world.map("teacher"));
        assertEquals(List.of("Eleanor Thorpe", "Eleanor Thorpe"), agreements().historyOf(school).stream().map(PastAgreement::by).toList());
    }

    @Test
    void days_are_checked_and_of_two_officers_the_second_is_told() {
        assertEquals(Cause.DAY_WRONG, refused(() -> record(null, null, null)));
        assertEquals(Cause.DAYS_SWAPPED, refused(() -> record(Days.TODAY, Days.TODAY.minusDays(1), null)));
        assertEquals(Cause.GONE, refused(() -> agreements().record(UUID.randomUUID(), Days.TODAY, null, null)));
        record(Days.TODAY.plusDays(1), null, null);
        assertEquals("TO_COME", entry().state());
        assertEquals(Cause.CHANGED_MEANWHILE, refused(() -> record(Days.TODAY, null, null)));
    }

    @Test
    void each_change_is_in_the_access_record() {
        record(Days.TODAY, null, null);
        assertEquals(List.of("AGREEMENT"), world.texts("""
                select r.action as text from access_record r join account a on a.id = r.account_id where a.username = 'officer'"""));
    }

    @Test
    void officers_and_managers_are_warned_sixty_thirty_and_seven_days_ahead_and_when_it_has_ended() {
        record(Days.TODAY.minusYears(1), Days.TODAY.plusDays(61), null);
        assertEquals(0, told());
        for (int day = 0; day < 70; day++) {
            world.later(Duration.ofDays(1));
            world.as("officer", AgreementWarnings.class).go();
            world.as("officer", AgreementWarnings.class).go();
        }
        assertEquals(List.of("AGREEMENT_ENDED", "AGREEMENT_ENDS", "AGREEMENT_ENDS", "AGREEMENT_ENDS"), ofSchool("officer"));
        assertEquals(List.of("OWN_AGREEMENT_ENDED", "OWN_AGREEMENT_ENDS", "OWN_AGREEMENT_ENDS", "OWN_AGREEMENT_ENDS"), ofSchool("head"));
        assertEquals(List.of(), ofSchool("teacher"));
    }

    private int told() {
        world.as("officer", AgreementWarnings.class).go();
        return ofSchool("officer").size();
    }

    private List<String> ofSchool(String username) {
        return world.texts("""
                select x.kind as text from alert x join account a on a.id = x.account_id
                 where a.username = ?1 and x.about = cast(?2 as uuid) order by 1""", username, school);
    }

    private void record(LocalDate from, LocalDate to, UUID latest) {
        agreements().record(school, from, to, latest);
    }

    private AgreementEntry entry() {
        return agreements().list().stream().filter(one -> one.organisationId().equals(school)).findFirst().orElseThrow();
    }

    private Agreements agreements() {
        return world.as("officer", Agreements.class);
    }

    private static Cause refused(Executable act) {
        return assertThrows(JoiningRefused.class, act).refusal();
    }
}
