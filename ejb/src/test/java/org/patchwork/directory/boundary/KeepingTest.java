package org.patchwork.directory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.boundary.AbsenceForm.Colleague;
import org.patchwork.directory.boundary.ProfileRefused.Cause;
import org.patchwork.directory.control.PostcodeAreas;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** People keep their own profiles, managers their people's, teams and services; nobody else changes anything. */
class KeepingTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Practitioner nurse;
    private Practitioner matron;
    private Practitioner colleague;
    private Practitioner teacher;

    @BeforeEach
    void a_nurse_with_a_manager_a_colleague_and_a_teacher_elsewhere() {
        Examples some = new Examples(entities.manager());
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        matron = some.kept(new Practitioner(UUID.randomUUID(), nurse.team(), "Mary", "Hill", "MANAGER"));
        colleague = some.kept(new Practitioner(UUID.randomUUID(), nurse.team(), "Carla", "Moss", "SCHOOL_NURSE"));
        nurse.answerTo(matron);
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        some.anAccount("nurse", nurse);
        some.anAccount("matron", matron);
        some.anAccount("teacher", teacher);
        some.anAccount("officer", null);
        entities.flushAndForget();
    }

    @Test
    void a_practitioner_keeps_the_own_profile_and_numbers_are_brought_into_one_form() {
        ProfileForm form = profiles("nurse").form(null);
        assertEquals(nurse.id(), form.practitionerId());
        profiles("nurse").keep(changed(form, "01273 29 55 00", "(0808) 157 0192", " priya@trust.nhs.uk ", "MT-T---"));
        ProfileForm kept = profiles("nurse").form(null);
        assertEquals(List.of("+441273295500", "+448081570192", "priya@trust.nhs.uk", "MT-T---"),
                List.of(kept.phone(), kept.safePhone(), kept.email(), kept.workingDays()));
        assertEquals(Days.TODAY, kept.changedOn());
        assertEquals("Priya Shah", kept.changedBy());
        profiles("nurse").keep(changed(kept, "01273 295500 ext 12", "", null, null));
        assertEquals("+441273295500;ext=12", profiles("nurse").form(null).phone());
        assertNull(profiles("nurse").form(null).safePhone());
        profiles("nurse").keep(changed(profiles("nurse").form(null), "+1 212 736 5000", "", null, null));
        assertEquals("+12127365000", profiles("nurse").form(null).phone());
    }

    @Test
    void everything_that_is_wrong_is_told_together_and_nothing_is_kept() {
        ProfileForm form = profiles("nurse").form(null);
        assertEquals(List.of(Cause.PHONE, Cause.SAFE_PHONE, Cause.EMAIL),
                refusals(() -> profiles("nurse").keep(changed(form, "12", "call me", "nowhere", null))));
        assertEquals(List.of(Cause.PHONE), refusals(() -> profiles("nurse").keep(changed(form, "0127 99", null, null, null))));
        assertEquals(List.of(Cause.TOO_LONG), refusals(() -> profiles("nurse").keep(changed(form, null, null, "p@" + "x".repeat(300) + ".org", null))));
        assertNull(profiles("nurse").form(null).phone());
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_lost() {
        ProfileForm form = profiles("nurse").form(null);
        profiles("matron").keep(changed(form, "01273 295500", null, null, null));
        assertEquals(List.of(Cause.CHANGED_MEANWHILE), refusals(() -> profiles("nurse").keep(changed(form, null, null, null, null))));
        assertEquals("+441273295500", profiles("nurse").form(null).phone());
    }

    @Test
    void a_manager_keeps_the_profiles_of_those_they_manage_and_everything_else_is_read_only() {
        assertTrue(profiles("matron").mayKeep(nurse.id()));
        assertTrue(profiles("matron").mayKeep(matron.id()));
        assertFalse(profiles("matron").mayKeep(colleague.id()), "somebody in the team whom nobody has put under the manager");
        assertFalse(profiles("nurse").mayKeep(matron.id()));
        for (String who : List.of("teacher", "officer")) {
            assertFalse(profiles(who).mayKeep(nurse.id()));
            ProfileForm form = profiles("nurse").form(null);
            assertThrows(NotInDirectory.class, () -> profiles(who).form(nurse.id()));
            assertThrows(NotInDirectory.class, () -> profiles(who).keep(form));
            assertThrows(NotInDirectory.class, () -> profiles(who).goAway(nurse.id(), Days.TODAY, null, null));
            assertThrows(NotInDirectory.class, () -> profiles(who).comeBack(nurse.id()));
        }
        assertThrows(NotInDirectory.class, () -> profiles("officer").form(null));
        entities.manager().find(Practitioner.class, nurse.id()).leave(Days.TODAY);
        assertThrows(NotInDirectory.class, () -> profiles("matron").form(nurse.id()), "whoever has left has no profile");
    }

    @Test
    void an_absence_has_dates_and_a_cover_of_the_same_service() {
        assertEquals(List.of(new Colleague(matron.id(), "Mary Hill", "Team"), new Colleague(colleague.id(), "Carla Moss", "Team")).stream()
                .map(Colleague::name).sorted().toList(), profiles("nurse").absence(null).colleagues().stream().map(Colleague::name).sorted().toList());
        profiles("nurse").goAway(nurse.id(), Days.TODAY.plusDays(3), Days.TODAY.plusDays(9), colleague.id());
        AbsenceForm kept = profiles("matron").absence(nurse.id());
        assertEquals(List.of(Days.TODAY.plusDays(3), Days.TODAY.plusDays(9), colleague.id()), List.of(kept.from(), kept.until(), kept.coverId()));
        assertEquals(List.of(Cause.FROM), refusals(() -> profiles("nurse").goAway(nurse.id(), null, null, null)));
        assertEquals(List.of(Cause.UNTIL, Cause.COVER),
                refusals(() -> profiles("nurse").goAway(nurse.id(), Days.TODAY, Days.TODAY.minusDays(1), teacher.id())));
        assertEquals(List.of(Cause.COVER), refusals(() -> profiles("nurse").goAway(nurse.id(), Days.TODAY, null, nurse.id())), "for oneself");
        profiles("matron").comeBack(nurse.id());
        assertNull(profiles("nurse").absence(null).from());
        assertEquals(List.of("ABSENCE", "ABSENCE"), changesOf(nurse.id()));
    }

    @Test
    void a_manager_keeps_teams_and_services_where_their_people_work() {
        MyTeam own = team("matron").list();
        assertEquals(List.of("Priya Shah"), own.people().stream().map(MyTeam.Member::name).toList());
        assertEquals(List.of(nurse.team().id()), own.teams().stream().map(MyTeam.Kept::id).toList());
        UUID service = own.services().get(0).id();
        TeamForm form = team("matron").team(nurse.team().id());
        team("matron").keep(new TeamForm(form.teamId(), null, "Quay House", "Harbour", "01273 295501", null, form.version()));
        assertEquals("+441273295501", team("matron").team(form.teamId()).phone());
        ServiceForm described = team("matron").service(service);
        team("matron").keep(new ServiceForm(service, null, "Drop-in at school", "By the school", "bn2, BN1 bn1", described.version()));
        assertEquals("BN1, BN2", team("matron").service(service).areas());
        assertEquals(List.of(Cause.CHANGED_MEANWHILE, Cause.AREAS),
                refusals(() -> team("matron").keep(new ServiceForm(service, null, null, null, "BN1 Brighton", described.version()))));
        assertEquals(List.of("BRIGHTON"), PostcodeAreas.wrong("BN1 Brighton"));
        assertEquals(List.of("Drop-in at school"), List.of(team("matron").service(service).description()));
        assertThrows(NotInDirectory.class, () -> team("teacher").keep(form));
        assertThrows(NotInDirectory.class, () -> team("teacher").keep(described));
        assertThrows(NotInDirectory.class, () -> team("matron").team(teacher.team().id()));
        assertEquals(List.of("SERVICE"), changesOf(service));
    }

    private static ProfileForm changed(ProfileForm form, String phone, String safePhone, String email, String days) {
        return new ProfileForm(form.practitionerId(), null, phone, safePhone, email, days, form.version(), null, null);
    }

    private static List<Cause> refusals(Runnable act) {
        return assertThrows(ProfileRefused.class, act::run).refusals();
    }

    private List<String> changesOf(UUID subject) {
        return Rows.of(entities.manager(), "select kind from directory_change where subject_id = cast(?1 as uuid) order by at", subject).stream()
                .map(row -> row.text("kind")).toList();
    }

    private ProfileKeeping profiles(String who) {
        return wiring(who).get(ProfileKeeping.class);
    }

    private TeamKeeping team(String who) {
        return wiring(who).get(TeamKeeping.class);
    }

    private Wiring wiring(String who) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(who).with(PolicyInForce.class, Shipped.policy());
    }
}
