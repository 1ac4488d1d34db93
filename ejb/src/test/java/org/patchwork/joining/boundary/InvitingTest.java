package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.InvitationBook;
import org.patchwork.objection.boundary.OwnRestrictions;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Policies;

class InvitingTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private JoiningWorld world;
    private PolicyInForce leaky;

    @BeforeEach
    void a_world() {
        world = new JoiningWorld(entities.manager());
    }

    @Test
    void whoever_is_asked_learns_who_asks_and_by_accepting_whom_it_is_about() {
        invite("teacher", "nurse");
        assertEquals(List.of("INVITATION_RECEIVED"), world.alerts("nurse"));
        ReceivedInvitation received = world.as("nurse", InvitationInbox.class).list(Locale.UK).get(0);
        assertEquals("teacher Person, Teacher", received.by() + ", " + received.roleName());
        assertFalse(received.toString().contains("Amina") || received.toString().contains(world.child.id().toString()), received.toString());
        assertEquals(List.of("possible match"), world.map("nurse"));
        assertEquals(world.child.id(), world.accept("nurse", received.id()));
        assertEquals(List.of("nurse", "social", "teacher"), world.map("nurse"));
        assertEquals(List.of("nurse", "social", "teacher"), world.map("teacher"));
        assertEquals(List.of(), world.as("nurse", InvitationInbox.class).list(Locale.UK));
        assertEquals("ACCEPTED", made("teacher").state());
    }

    @Test
    void accepting_takes_the_right_password_and_whoever_was_asked() {
        invite("teacher", "nurse");
        UUID invitation = world.invitationTo("nurse");
        InvitationInbox nurse = world.as("nurse", InvitationInbox.class);
        assertEquals(Cause.PASSWORD, refused(() -> nurse.accept(invitation, null, "wrong", JoiningWorld.ADDRESS)));
        assertEquals(Cause.GONE, refused(() -> world.accept("camhs", invitation)));
        assertEquals(Cause.GONE, refused(() -> world.as("camhs", InvitationInbox.class).decline(invitation)));
        world.accept("nurse", invitation);
        assertEquals(Cause.GONE, refused(() -> world.accept("nurse", invitation)));
    }

    @Test
    void only_somebody_who_works_with_the_child_asks() {
        assertEquals(Cause.NOT_ON_THE_TEAM, refused(() -> invite("nurse", "camhs")));
        assertFalse(world.as("nurse", Inviting.class).formFor(world.child.id()).may());
        assertTrue(world.as("teacher", Inviting.class).formFor(world.child.id()).may());
        assertEquals(Cause.ONESELF, refused(() -> invite("teacher", "teacher")));
        assertEquals(Cause.NOBODY_CHOSEN, refused(() -> world.as("teacher", Inviting.class).invite(world.child.id(), UUID.randomUUID())));
    }

    @Test
    void a_practitioner_who_cannot_sign_in_is_not_offered() {
        Practitioner silent = world.some.aPractitioner("GP", "GP");
        world.change("update practitioner set given_name = 'Nurit' where id = cast(?1 as uuid)", silent.id());
        assertEquals(List.of("nurse Person"), world.as("teacher", Inviting.class).colleagues("nur", Locale.UK).stream().map(Colleague::name)
                .filter(name -> name.toLowerCase().startsWith("nur")).toList());
        assertEquals(Cause.NOBODY_CHOSEN, refused(() -> world.as("teacher", Inviting.class).invite(world.child.id(), silent.id())));
    }

    @Test
    void nobody_is_asked_twice_nor_somebody_whom_the_map_shows() {
        assertEquals(Cause.ON_THE_MAP, refused(() -> invite("teacher", "social")));
        invite("teacher", "nurse");
        assertEquals(Cause.ASKED_ALREADY, refused(() -> invite("teacher", "nurse")));
        invite("social", "nurse");
        assertEquals(2, world.as("nurse", InvitationInbox.class).list(Locale.UK).size());
    }

    @Test
    void a_hidden_member_is_asked_like_anybody_and_accepts_without_a_trace() {
        assertEquals(history(false), history(true));
    }

    @Test
    void an_acceptance_that_is_shown_though_its_work_is_not_is_caught() {
        Policy compiled = Policies.shipped().with("03-services.csv", "plant a'r glasoed,SENSITIVE_HEALTH", "plant a'r glasoed,STANDARD").compiled();
        leaky = new PolicyInForce() {
            @Override
            public Policy get() {
                return compiled;
            }

            @Override
            public Optional<Policy> find() {
                return Optional.of(compiled);
            }
        };
        assertNotEquals(history(false), history(true));
    }

    /** All that the teacher gets from asking the clinician, who works with the child already or does not, and accepts. */
    private List<String> history(boolean involved) {
        world = new JoiningWorld(freshly());
        if (leaky != null) {
            world.obey(leaky);
        }
        if (involved) {
            world.involved("camhs");
        }
        List<String> seen = new ArrayList<>();
        seen.add(world.as("teacher", Inviting.class).colleagues("camhs", Locale.UK).stream().map(Colleague::name).toList().toString());
        seen.add(attempted(() -> invite("teacher", "camhs")));
        seen.add(world.map("teacher").toString());
        world.as("camhs", InvitationInbox.class).list(Locale.UK).forEach(one -> world.accept("camhs", one.id()));
        world.as("teacher", Inviting.class).made(Locale.UK).forEach(made -> seen.add(nameless(made)));
        seen.add(attempted(() -> invite("teacher", "camhs")));
        world.later(InvitationBook.LASTS);
        world.as("teacher", Inviting.class).made(Locale.UK).forEach(made -> seen.add(nameless(made)));
        seen.add(world.map("teacher").toString());
        return seen;
    }

    private static String attempted(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (JoiningRefused refused) {
            return refused.refusal().name();
        }
    }

    private EntityManager freshly() {
        entities.manager().getTransaction().rollback();
        entities.manager().getTransaction().begin();
        entities.manager().clear();
        return entities.manager();
    }

    private static String nameless(MadeInvitation made) {
        return made.who() + made.made() + made.until() + made.state() + made.canBeTakenBack();
    }

    @Test
    void taking_back_an_invitation_that_was_accepted_unseen_looks_like_taking_back_one_that_waits() {
        invite("teacher", "camhs");
        world.accept("camhs", world.invitationTo("camhs"));
        world.as("teacher", Inviting.class).takeBack(made("teacher").id());
        assertEquals("WITHDRAWN", made("teacher").state());
        assertTrue(world.map("camhs").contains("camhs"), "and changes nothing");
        world.later(Duration.ofMinutes(1));
        invite("teacher", "nurse");
        world.as("teacher", Inviting.class).takeBack(made("teacher").id());
        assertEquals(List.of(), world.as("nurse", InvitationInbox.class).list(Locale.UK));
        assertEquals(Cause.GONE, refused(() -> world.as("teacher", Inviting.class).takeBack(made("teacher").id())));
    }

    @Test
    void declining_is_told_and_leaves_nothing() {
        invite("teacher", "nurse");
        world.as("nurse", InvitationInbox.class).decline(world.invitationTo("nurse"));
        assertEquals("DECLINED", made("teacher").state());
        assertEquals(List.of("possible match"), world.map("nurse"));
        invite("teacher", "nurse");
    }

    @Test
    void one_that_is_too_old_can_be_made_again_and_no_longer_accepted() {
        invite("teacher", "nurse");
        UUID old = world.invitationTo("nurse");
        world.later(InvitationBook.LASTS.plusDays(1));
        assertEquals(Cause.GONE, refused(() -> world.accept("nurse", old)));
        assertEquals("LAPSED", made("teacher").state());
        invite("teacher", "nurse");
        world.accept("nurse", world.invitationTo("nurse"));
    }

    @Test
    void a_record_that_does_not_open_to_whoever_accepts_is_refused_in_one_way() {
        for (RecordProtection protection : List.of(RecordProtection.SHIELDED, RecordProtection.PROTECTED_PERSON, RecordProtection.ADOPTION_SEALED)) {
            world = new JoiningWorld(freshly());
            invite("teacher", "nurse");
            UUID invitation = world.invitationTo("nurse");
            entities.manager().find(Child.class, world.child.id()).protect(protection);
            assertEquals(Cause.NOT_OFFERED, refused(() -> world.accept("nurse", invitation)), protection.name());
        }
    }

    @Test
    void the_lead_professional_is_told_that_somebody_was_asked() {
        world.change("update involvement set lead = true where practitioner_id = cast(?1 as uuid)", world.id("social"));
        invite("teacher", "nurse");
        assertEquals(List.of("INVITATION_MADE"), world.alerts("social"));
        assertEquals("teacher Person", made("social").by());
        assertFalse(made("social").canBeTakenBack());
    }

    @Test
    void whoever_accepts_may_say_that_it_is_sensitive_in_itself() {
        invite("teacher", "nurse");
        UUID invitation = world.invitationTo("nurse");
        world.as("nurse", InvitationInbox.class).accept(invitation, "SENSITIVE_HEALTH", JoiningWorld.PASSWORD, JoiningWorld.ADDRESS);
        assertEquals(List.of("social", "teacher"), world.map("teacher"));
        assertTrue(world.map("nurse").contains("nurse"));
    }

    @Test
    void an_invitation_that_waits_is_the_fact_that_the_policy_knows() {
        invite("teacher", "nurse");
        world.look("nurse");
        assertEquals(List.of("R081"), world.texts("""
                select rule_id as text from access_record where child_id = cast(?1 as uuid)
                   and practitioner_id = cast(?2 as uuid)""", world.child.id(), world.id("nurse")));
        world.later(InvitationBook.LASTS.plus(Duration.ofHours(1)));
        world.look("nurse");
        assertTrue(world.texts("select rule_id as text from access_record where practitioner_id = cast(?1 as uuid)", world.id("nurse")).contains("R083"));
    }

    @Test
    void what_somebody_else_recorded_and_what_turns_out_wrong_can_be_disputed_by_whoever_it_is_about() {
        UUID recorded = world.involved("nurse");
        world.change("update involvement set started_on = date '2026-04-01' where id = cast(?1 as uuid)", recorded);
        world.as("nurse", OwnRestrictions.class).dispute(recorded, "NEVER_WORKED_WITH_CHILD");
        assertEquals(List.of("social", "teacher"), world.map("teacher"));
        invite("teacher", "teaching");
        world.accept("teaching", world.invitationTo("teaching"));
        UUID accepted = world.as("teaching", OwnRestrictions.class).of(world.child.id(), Locale.UK).own().get(0).id();
        world.as("teaching", OwnRestrictions.class).dispute(accepted, "OTHER_CHILD_OF_THAT_NAME");
        assertEquals(List.of("possible match"), world.map("teaching"));
    }

    private void invite(String who, String whom) {
        world.as(who, Inviting.class).invite(world.child.id(), world.id(whom));
    }

    private MadeInvitation made(String who) {
        return world.as(who, Inviting.class).made(Locale.UK).get(0);
    }

    private static Cause refused(Executable act) {
        return assertThrows(JoiningRefused.class, act).refusal();
    }
}
