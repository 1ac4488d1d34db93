package org.patchwork.joining.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.entity.HandOver;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.notice.control.TellingRound;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.RecordProtection;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.News;

class HandingOverTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private JoiningWorld world;

    @BeforeEach
    void a_world() {
        world = new JoiningWorld(entities.manager());
    }

    @Test
    void the_old_involvement_ends_and_the_new_begins_when_the_colleague_accepts() {
        offer("teacher", "teaching", false);
        assertEquals(List.of("HAND_OVER_OFFERED"), world.alerts("teaching"));
        assertEquals(List.of("social", "teacher"), world.map("social"));
        HandOverEntry offered = received("teaching");
        assertEquals("Amina Khan, teacher Person, Teacher", offered.childName() + ", " + offered.whose() + ", " + offered.roleName());
        assertEquals(world.child.id(), accept("teaching", offered.id()));
        assertEquals(List.of("social", "teaching"), world.map("social"));
        assertEquals(List.of("HAND_OVER_ANSWERED"), world.alerts("teacher"));
        assertEquals("ACCEPTED", made("teacher").state());
        assertEquals(List.of(Days.TODAY.toString()), world.texts("""
                select cast(ended_on as text) as text from involvement where practitioner_id = cast(?1 as uuid)""", world.id("teacher")));
        assertEquals(Cause.GONE, refused(() -> accept("teaching", offered.id())));
    }

    @Test
    void declined_or_withdrawn_the_old_one_goes_on() {
        offer("teacher", "teaching", false);
        world.as("teaching", HandOverInbox.class).decline(received("teaching").id());
        assertEquals("DECLINED", made("teacher").state());
        offer("teacher", "teaching", false);
        assertEquals(Cause.ASKED_ALREADY, refused(() -> offer("teacher", "teaching", false)));
        UUID withdrawn = received("teaching").id();
        assertEquals(Cause.GONE, refused(() -> world.as("social", HandingOver.class).withdraw(withdrawn)));
        world.as("teacher", HandingOver.class).withdraw(withdrawn);
        assertEquals(Cause.GONE, refused(() -> accept("teaching", withdrawn)));
        assertEquals(List.of("social", "teacher"), world.map("social"));
    }

    @Test
    void an_offer_lapses_after_four_weeks() {
        offer("teacher", "teaching", false);
        UUID old = received("teaching").id();
        world.later(HandOver.LASTS);
        assertEquals(Cause.GONE, refused(() -> accept("teaching", old)));
        assertEquals("LAPSED", made("teacher").state());
        offer("teacher", "teaching", false);
    }

    @Test
    void ordinary_work_stays_in_the_agency_and_sensitive_work_in_the_team() {
        assertEquals(Cause.COLLEAGUE_NOT_ALLOWED, refused(() -> offer("teacher", "nurse", false)));
        UUID sensitive = world.involved("camhs");
        assertEquals(Cause.COLLEAGUE_NOT_ALLOWED, refused(() -> world.as("camhs", HandingOver.class).offer(sensitive, world.id("teacher"), false)));
        assertEquals(List.of("camhs2 Person"), names(world.as("camhs", HandingOver.class).colleagues(sensitive, "camhs2", Locale.UK)));
        assertEquals(List.of(), names(world.as("camhs", HandingOver.class).colleagues(sensitive, "teacher", Locale.UK)));
        world.as("camhs", HandingOver.class).offer(sensitive, world.id("camhs2"), false);
        accept("camhs2", received("camhs2").id());
        assertEquals(List.of("social", "teacher"), world.map("social"));
        world.change("update involvement set raised_sensitivity = 'SENSITIVE_HEALTH' where practitioner_id = cast(?1 as uuid)", world.id("teacher"));
        world.change("update practitioner set team_id = cast(?1 as uuid) where id = cast(?2 as uuid)", otherTeam(), world.id("teaching"));
        assertEquals(Cause.COLLEAGUE_NOT_ALLOWED, refused(() -> offer("teacher", "teaching", false)));
    }

    private UUID otherTeam() {
        UUID team = UUID.randomUUID();
        world.change("""
                insert into team (id, service_id, name) select cast(?1 as uuid), t.service_id, 'Other' from practitioner p
                  join team t on t.id = p.team_id where p.id = cast(?2 as uuid)""", team, world.id("teacher"));
        return team;
    }

    @Test
    void what_is_sensitive_about_the_work_its_mark_and_an_upheld_objection_go_along_and_the_core_group_does_not() {
        world.change("""
                update involvement set raised_sensitivity = 'SENSITIVE_HEALTH', practitioner_mark = true, core_group = true
                 where practitioner_id = cast(?1 as uuid)""", world.id("teacher"));
        world.change("insert into objection (id, involvement_id, state, raised_on, decided_on) values (gen_random_uuid(), cast(?1 as uuid), 'UPHELD', ?2, ?2)",
                own("teacher"), Days.TODAY);
        offer("teacher", "teaching", false);
        accept("teaching", received("teaching").id());
        assertEquals(List.of("SENSITIVE_HEALTH true false UPHELD"), world.texts("""
                select i.raised_sensitivity || ' ' || i.practitioner_mark || ' ' || i.core_group || ' ' || b.state as text
                  from involvement i join objection b on b.involvement_id = i.id where i.practitioner_id = cast(?1 as uuid)""", world.id("teaching")));
        assertEquals(List.of("social"), world.map("social"));
    }

    @Test
    void the_lead_goes_along_when_offered_and_when_the_whole_team_is_shown_the_new_one() {
        lead("teacher");
        offer("teacher", "teaching", true);
        assertTrue(received("teaching").withLead());
        accept("teaching", received("teaching").id());
        assertEquals("teaching Person", world.as("social", Leading.class).standing(world.child.id(), Locale.UK).leadName());
        assertEquals(List.of("LEAD_CHANGED"), events("social"));
        offer("teaching", "teacher", false);
        accept("teacher", received("teacher").id());
        assertNull(world.as("social", Leading.class).standing(world.child.id(), Locale.UK).leadName());
        assertTrue(events("social").contains("LEAD_LEFT"));
    }

    @Test
    void disputed_or_objected_to_it_is_settled_first() {
        world.change("insert into objection (id, involvement_id, state, raised_on) values (gen_random_uuid(), cast(?1 as uuid), 'PENDING', ?2)",
                own("teacher"), Days.TODAY);
        assertEquals(Cause.RESTRICTED, refused(() -> offer("teacher", "teaching", false)));
        world.change("delete from due_obligation");
        offer("social", "social", Cause.ONESELF);
    }

    private void offer(String who, String whom, Cause cause) {
        assertEquals(cause, refused(() -> offer(who, whom, false)));
    }

    @Test
    void the_manager_may_offer_and_nobody_else() {
        world.change("update practitioner set manager_id = cast(?1 as uuid) where id = cast(?2 as uuid)", world.id("camhs2"), world.id("teacher"));
        HandingOver manager = world.as("camhs2", HandingOver.class);
        assertEquals("teacher Person", manager.formFor(own("teacher"), Locale.UK).who());
        manager.offer(own("teacher"), world.id("teaching"), false);
        HandingOver stranger = world.as("nurse", HandingOver.class);
        assertThrows(ChildNotFound.class, () -> stranger.formFor(own("teacher"), Locale.UK));
        assertThrows(ChildNotFound.class, () -> stranger.formFor(UUID.randomUUID(), Locale.UK));
        assertEquals(Cause.GONE, refused(() -> world.as("nurse", HandingOver.class).offer(own("social"), world.id("teaching"), false)));
        accept("teaching", received("teaching").id());
        assertEquals(List.of("HAND_OVER_ANSWERED"), world.alerts("camhs2"));
    }

    @Test
    void a_colleague_to_whom_the_record_does_not_open_is_told_no_name_and_cannot_take_over() {
        offer("teacher", "teaching", false);
        entities.manager().find(Child.class, world.child.id()).protect(RecordProtection.PROTECTED_PERSON);
        HandOverEntry offered = received("teaching");
        assertNull(offered.childName());
        assertEquals(Cause.NOT_OFFERED, refused(() -> accept("teaching", offered.id())));
        world.as("teaching", HandOverInbox.class).decline(offered.id());
    }

    @Test
    void work_to_come_is_handed_over_to_begin_on_its_day() {
        world.change("update involvement set started_on = ?1 where practitioner_id = cast(?2 as uuid)", Days.TODAY.plusDays(10), world.id("teacher"));
        offer("teacher", "teaching", false);
        accept("teaching", received("teaching").id());
        assertEquals(List.of(Days.TODAY.plusDays(10).toString()), world.texts("""
                select cast(started_on as text) as text from involvement where practitioner_id = cast(?1 as uuid)""", world.id("teaching")));
        assertEquals(List.of("social", "teaching"), world.map("social"));
    }

    @Test
    void a_colleague_who_works_with_the_child_already_goes_on_in_one_involvement() {
        UUID already = world.involved("teaching");
        offer("teacher", "teaching", false);
        accept("teaching", received("teaching").id());
        assertEquals(List.of(already.toString()), world.texts("select cast(new_involvement_id as text) as text from hand_over where offered_to = cast(?1 as uuid)",
                world.id("teaching")));
        assertFalse(world.map("social").contains("teacher"));
    }

    private void lead(String who) {
        world.change("update involvement set lead = true where id = cast(?1 as uuid)", own(who));
    }

    private List<String> events(String who) {
        return News.kinds(News.of(world.as(who, TellingRound.class), world.as(who, NoticeInbox.class)));
    }

    private UUID own(String who) {
        return UUID.fromString(world.texts("""
                select cast(id as text) as text from involvement where practitioner_id = cast(?1 as uuid) and ended_on is null""", world.id(who)).get(0));
    }

    private void offer(String who, String whom, boolean withLead) {
        world.as(who, HandingOver.class).offer(own(who), world.id(whom), withLead);
    }

    private HandOverEntry received(String who) {
        return world.as(who, HandOverInbox.class).list(Locale.UK).get(0);
    }

    private HandOverEntry made(String who) {
        return world.as(who, HandingOver.class).made(Locale.UK).get(0);
    }

    private UUID accept(String who, UUID offer) {
        return world.as(who, HandOverInbox.class).accept(offer);
    }

    private static List<String> names(List<Colleague> found) {
        return found.stream().map(Colleague::name).toList();
    }

    private static Cause refused(Executable act) {
        return assertThrows(JoiningRefused.class, act).refusal();
    }
}
