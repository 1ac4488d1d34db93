package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.access.boundary.CodeOfConduct;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Team;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.InvitationBook;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;

/** From an e-mail to an outside address to a look at the map. */
class NewcomerTest {

    private static final String ADDRESS = "new.person@school.example";
    private static final String LINK = "b7f3f0f6e0c24b0d";
    private static final String PASSWORD = "twelve letters at least";

    @RegisterExtension
    final Entities entities = new Entities();

    private JoiningWorld world;
    private Team team;

    @BeforeEach
    void an_agency_with_a_manager() {
        world = new JoiningWorld(entities.manager());
        team = world.teamOf("nurse");
        world.known("head", new Practitioner(UUID.randomUUID(), team, "Priya", "Shah", "MANAGER"), "MANAGER");
        world.person("stranger", "MANAGER", "SCHOOL");
        world.change("update account_role set role = 'MANAGER' where account_id = (select id from account where username = 'stranger')");
    }

    @Test
    void somebody_from_outside_registers_is_vetted_accepts_the_code_and_joins() {
        write();
        WelcomeForm form = welcome().formFor(LINK, Locale.UK).orElseThrow();
        assertEquals(ADDRESS, form.email());
        assertTrue(form.roles().stream().anyMatch(role -> role.code().equals("SCHOOL_NURSE") && role.name().equals("School nurse")));
        assertFalse(form.toString().contains("Amina") || form.toString().contains("teacher"));
        assertTrue(register(PASSWORD));
        assertEquals(List.of("NEWCOMER_WAITS"), world.alerts("head"));
        assertEquals(List.of(), world.alerts("stranger"));
        NewcomerEntry waiting = world.as("head", Vetting.class).waiting(Locale.UK).get(0);
        assertEquals("Nora New, School nurse", waiting.name() + ", " + waiting.roleName());
        assertFalse(waiting.toString().contains("Amina"));
        world.as("head", Vetting.class).approve(waiting.id(), true, Days.TODAY.plusYears(1), Days.TODAY.plusYears(2));
        assertEquals(List.of("INVITATION_RECEIVED"), world.alerts(ADDRESS));
        world.as(ADDRESS, CodeOfConduct.class).accept();
        assertEquals(List.of("possible match"), world.map(ADDRESS));
        world.as(ADDRESS, InvitationInbox.class).accept(world.invitationTo(ADDRESS), null, PASSWORD, JoiningWorld.ADDRESS);
        assertEquals(List.of("Nora", "social", "teacher"), world.map(ADDRESS));
        assertEquals(List.of("head Person"), world.texts("""
                select m.given_name || ' ' || m.family_name as text from practitioner p join practitioner m on m.id = p.manager_id
                 where p.email = ?1""", ADDRESS));
    }

    @Test
    void the_link_works_once_and_for_a_while_and_not_by_its_hash() {
        write();
        String kept = world.texts("select link_hash as text from outside_mail where address = ?1", ADDRESS).get(0);
        assertTrue(welcome().formFor(kept, Locale.UK).isEmpty());
        assertTrue(welcome().formFor(null, Locale.UK).isEmpty());
        assertTrue(welcome().formFor(LINK, Locale.UK).isPresent());
        assertTrue(welcome().formFor(LINK, Locale.UK).isPresent(), "looking does not use it up");
        assertTrue(register(PASSWORD));
        assertTrue(welcome().formFor(LINK, Locale.UK).isEmpty());
        assertEquals(Cause.GONE, refused(() -> register(PASSWORD)));
    }

    @Test
    void a_link_is_dead_after_its_time_and_when_the_invitation_is_taken_back() {
        write();
        world.as("teacher", Inviting.class).takeBack(world.as("teacher", Inviting.class).made(Locale.UK).get(0).id());
        assertTrue(welcome().formFor(LINK, Locale.UK).isEmpty());
        write();
        world.later(InvitationBook.LASTS);
        assertTrue(welcome().formFor(LINK, Locale.UK).isEmpty());
        assertEquals(Cause.GONE, refused(() -> register(PASSWORD)));
    }

    @Test
    void a_refusal_keeps_the_link() {
        write();
        assertEquals(Cause.NAME_MISSING, refused(() -> welcome().register(LINK, new Registration(" ", "New", "SCHOOL_NURSE", PASSWORD, PASSWORD))));
        assertEquals(Cause.ROLE_MISSING, refused(() -> welcome().register(LINK, new Registration("Nora", "New", "KING", PASSWORD, PASSWORD))));
        assertEquals(Cause.PASSWORD_SHORT, refused(() -> register("short")));
        assertEquals(Cause.PASSWORD_DIFFERS, refused(() -> welcome().register(LINK, new Registration("Nora", "New", "SCHOOL_NURSE", PASSWORD, "other"))));
        assertTrue(register(PASSWORD));
    }

    @Test
    void only_a_manager_of_the_agency_vouches_and_says_all_three() {
        write();
        register(PASSWORD);
        assertEquals(List.of(), world.as("stranger", Vetting.class).waiting(Locale.UK));
        UUID newcomer = world.as("head", Vetting.class).waiting(Locale.UK).get(0).id();
        Vetting stranger = world.as("stranger", Vetting.class);
        assertEquals(Cause.GONE, refused(() -> stranger.approve(newcomer, true, Days.TODAY.plusYears(1), Days.TODAY.plusYears(1))));
        Vetting head = world.as("head", Vetting.class);
        assertEquals(Cause.NOT_EMPLOYED, refused(() -> head.approve(newcomer, false, Days.TODAY.plusYears(1), Days.TODAY.plusYears(1))));
        assertEquals(Cause.CHECKS_DATE, refused(() -> head.approve(newcomer, true, Days.TODAY.minusDays(1), Days.TODAY.plusYears(1))));
        assertEquals(Cause.TRAINING_DATE, refused(() -> head.approve(newcomer, true, Days.TODAY.plusYears(1), null)));
        assertEquals(0, accounts());
        head.approve(newcomer, true, Days.TODAY.plusYears(1), Days.TODAY.plusYears(1));
        assertEquals(1, accounts());
        assertEquals(Cause.GONE, refused(() -> head.turnAway(newcomer, "NOT_CHECKED")));
    }

    @Test
    void one_who_is_turned_away_gets_no_account_and_no_password_is_kept() {
        write();
        register(PASSWORD);
        UUID newcomer = world.as("head", Vetting.class).waiting(Locale.UK).get(0).id();
        assertEquals(Cause.REASON_MISSING, refused(() -> world.as("head", Vetting.class).turnAway(newcomer, "because")));
        world.as("head", Vetting.class).turnAway(newcomer, "NOT_EMPLOYED_HERE");
        assertEquals(0, accounts());
        assertEquals(List.of("none"), world.texts("select coalesce(password_hash, 'none') as text from newcomer where email = ?1", ADDRESS));
    }

    @Test
    void a_colleague_with_that_address_is_asked_like_any_other() {
        world.change("update practitioner set email = 'Nurse@Trust.example' where id = cast(?1 as uuid)", world.id("nurse"));
        world.as("teacher", Inviting.class).inviteByMail(world.child.id(), "nurse@trust.example", team.id());
        assertEquals(List.of("INVITATION_RECEIVED"), world.alerts("nurse"));
        assertEquals(List.of(), world.texts("select address as text from outside_mail where address = 'nurse@trust.example'"));
    }

    @Test
    void an_address_a_team_and_a_manager_are_needed_and_ten_a_day_are_enough() {
        assertEquals(Cause.EMAIL_WRONG, refused(() -> invite("nobody", team.id())));
        assertEquals(Cause.TEAM_MISSING, refused(() -> invite(ADDRESS, null)));
        assertEquals(Cause.NO_MANAGER, refused(() -> invite(ADDRESS, world.teamOf("camhs").id())));
        invite(ADDRESS, team.id());
        assertEquals(Cause.ASKED_ALREADY, refused(() -> invite(ADDRESS, team.id())));
        for (int n = 2; n <= 10; n++) {
            invite("n" + n + "@school.example", team.id());
        }
        assertEquals(Cause.TOO_MANY, refused(() -> invite("n11@school.example", team.id())));
    }

    @Test
    void a_manager_renews_the_dates_of_others_and_never_the_own() {
        world.change("update practitioner set training_valid_to = date '2026-03-01' where id = cast(?1 as uuid)", world.id("nurse"));
        VettedColleague nurse = world.as("head", Vetting.class).runningOut().get(0);
        assertTrue(nurse.lapsed());
        assertEquals(Cause.OWN, refused(() -> world.as("head", Vetting.class).renew(world.id("head"), Days.TODAY.plusYears(1), Days.TODAY.plusYears(1))));
        assertEquals(Cause.GONE, refused(() -> world.as("stranger", Vetting.class).renew(nurse.id(), Days.TODAY.plusYears(1), Days.TODAY.plusYears(1))));
        world.as("head", Vetting.class).renew(nurse.id(), Days.TODAY.plusYears(1), Days.TODAY.plusYears(1));
        assertEquals(List.of(), world.as("head", Vetting.class).runningOut());
    }

    private void write() {
        invite(ADDRESS, team.id());
        world.change("""
                update outside_mail set link_hash = null, mail_tried_at = null where address = ?1""", ADDRESS);
        world.change("""
                update outside_mail set link_hash = encode(sha256(cast(?2 as bytea)), 'hex'), mail_tried_at = mail_due_at, mailed_at = mail_due_at
                 where id = (select v.mail_id from invitation v join outside_mail x on x.id = v.mail_id where x.address = ?1 and v.state = 'WAITING')""",
                ADDRESS, LINK);
    }

    private void invite(String address, UUID where) {
        world.as("teacher", Inviting.class).inviteByMail(world.child.id(), address, where);
    }

    private Welcome welcome() {
        return world.as("nobody", Welcome.class);
    }

    private boolean register(String password) {
        return welcome().register(LINK, new Registration("Nora", "New", "SCHOOL_NURSE", password, password));
    }

    private int accounts() {
        return world.texts("select username as text from account where username = ?1", ADDRESS).size();
    }

    private static Cause refused(Executable act) {
        return assertThrows(JoiningRefused.class, act).refusal();
    }
}
