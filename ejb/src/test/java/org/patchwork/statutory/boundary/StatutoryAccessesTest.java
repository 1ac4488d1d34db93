package org.patchwork.statutory.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.PowerInUse;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.statutory.boundary.StatutoryRefused.Cause;
import org.patchwork.statutory.control.ExpiryWarning;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;

/** Police protection, an enquiry, screening: started, watched, extended, ended and over, through the whole product path. */
class StatutoryAccessesTest {

    private static final int HOURS = 48;

    @RegisterExtension
    final Entities entities = new Entities();

    private StatutoryWorld world;

    @BeforeEach
    void a_police_officer_and_a_child_with_a_lead() {
        world = new StatutoryWorld(entities.manager());
    }

    @Test
    void police_protection_opens_the_record_and_its_end_shuts_it_at_the_very_next_request() {
        assertInstanceOf(StubRecord.class, open("officer", Duration.ZERO));
        start("officer", "POLICE_PROTECTION", "CHILD_AT_RISK_FOUND", HOURS);
        OpenRecord opened = assertInstanceOf(OpenRecord.class, open("officer", Duration.ZERO));
        assertEquals("R180", opened.involvements().get(0).why().ruleId());
        assertEquals(new PowerInUse("POLICE_PROTECTION", Days.NOW.plus(Duration.ofHours(HOURS)), false), opened.power());
        accesses("officer", Duration.ZERO).end(mine("officer", Duration.ZERO).get(0).id());
        assertInstanceOf(StubRecord.class, open("officer", Duration.ZERO));
        assertFalse(mine("officer", Duration.ZERO).get(0).running());
    }

    @Test
    void it_ends_by_itself_exactly_at_the_moment() {
        start("officer", "POLICE_PROTECTION", "CHILD_AT_RISK_FOUND", HOURS);
        assertInstanceOf(OpenRecord.class, open("officer", Duration.ofHours(HOURS).minusNanos(1000)));
        assertInstanceOf(StubRecord.class, open("officer", Duration.ofHours(HOURS)));
        assertFalse(mine("officer", Duration.ofHours(HOURS)).get(0).running());
    }

    @Test
    void the_purpose_stands_in_the_access_record() {
        start("officer", "POLICE_PROTECTION", "CHILD_AT_RISK_FOUND", HOURS);
        assertEquals(1, Rows.of(entities.manager(), "select id from access_record where decisions like '%;purpose:CHILD_AT_RISK_FOUND;%'").size());
    }

    @Test
    void each_role_has_its_own_functions_and_most_have_none() {
        assertEquals(List.of("POLICE_PROTECTION", "S47"), accesses("officer", Duration.ZERO).powers().stream().map(StatutoryPower::basis).toList());
        assertEquals(List.of("S47"), accesses("lead", Duration.ZERO).powers().stream().map(StatutoryPower::basis).toList());
        assertEquals(List.of(), accesses("teacher", Duration.ZERO).powers());
        assertEquals(Cause.NO_SUCH_POWER, refusal("officer", "MASH", "SCREENING", HOURS, null));
        assertEquals(Cause.NO_SUCH_POWER, refusal("teacher", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS, null));
    }

    @Test
    void what_is_wrong_with_a_request_is_named() {
        assertEquals(Cause.PURPOSE_MISSING, refusal("officer", "S47", "SCREENING", HOURS, null));
        assertEquals(Cause.PURPOSE_MISSING, refusal("officer", "S47", null, HOURS, null));
        assertEquals(Cause.PURPOSE_MISSING, refusal("officer", "S47", "CONFERENCE_POSTPONED", HOURS, null), "a reason to go on is none to begin");
        for (int hours : new int[] {0, -4, 96, 504, 5}) {
            assertEquals(Cause.TOO_LONG, refusal("officer", "POLICE_PROTECTION", "CHILD_AT_RISK_FOUND", hours, null));
        }
        for (String reference : List.of("AMINA KHAN", "AMINA", "1234567890123456789012", "12'; --")) {
            assertEquals(Cause.REFERENCE_WRONG, refusal("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS, reference));
        }
        assertEquals(0, mine("officer", Duration.ZERO).size());
    }

    @Test
    void the_number_of_an_enquiry_is_kept_in_capitals() {
        accesses("officer", Duration.ZERO).start(new StatutoryRequest(world.child.id(), "S47", "CHILD_PROTECTION_ENQUIRY", " wp/26-114 ", HOURS));
        assertEquals("WP/26-114", mine("officer", Duration.ZERO).get(0).reference());
    }

    @Test
    void a_child_who_is_not_to_be_found_stays_a_miss() {
        change("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)", world.child.id());
        assertThrows(ChildNotFound.class, () -> start("officer", "POLICE_PROTECTION", "CHILD_AT_RISK_FOUND", HOURS));
        assertThrows(ChildNotFound.class, () -> accesses("officer", Duration.ZERO).start(
                new StatutoryRequest(UUID.randomUUID(), "S47", "CHILD_PROTECTION_ENQUIRY", null, HOURS)));
        assertEquals(0, count("statutory_access"));
    }

    @Test
    void a_conflict_stays_a_miss() {
        change("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'RELATIVE', date '2026-01-01')",
                world.officer.id(), world.child.id());
        assertThrows(ChildNotFound.class, () -> start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS));
        assertEquals(0, count("statutory_access"));
    }

    @Test
    void a_shielded_record_is_asked_for_at_the_brokers() {
        change("update child set record_protection = 'SHIELDED' where id = cast(?1 as uuid)", world.child.id());
        assertEquals(Cause.NOT_OFFERED, refusal("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS, null));
        assertEquals(0, count("statutory_access"));
    }

    @Test
    void what_would_open_nothing_does_not_run() {
        change("update person set date_of_birth = date '2005-01-01' where id = cast(?1 as uuid)", world.child.id());
        assertEquals(Cause.NOT_OFFERED, refusal("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS, null));
        assertFalse(mine("officer", Duration.ZERO).stream().anyMatch(StatutoryEntry::running));
        assertEquals(0, count("alert"));
    }

    @Test
    void the_lead_and_the_manager_are_told_once_and_see_who_looks() {
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        assertEquals(List.of("lead", "sergeant"), Rows.of(entities.manager(), """
                select a.username from alert l join account a on a.id = l.account_id where l.kind = 'STATUTORY_ACCESS_STARTED' order by 1""")
                .stream().map(row -> row.text("username")).toList());
        StatutoryEntry led = accesses("lead", Duration.ZERO).toChildrenILead(Locale.UK).get(0);
        assertEquals("Amina Khan", led.childName());
        assertEquals("Police officer", led.roleName());
        assertEquals(List.of(), led.extensions());
        StatutoryEntry managed = accesses("sergeant", Duration.ZERO).ofMyPeople(Locale.UK).get(0);
        assertEquals("Amina Khan", managed.childName(), "as a possible match");
        accesses("sergeant", Duration.ZERO).end(managed.id());
        assertInstanceOf(StubRecord.class, open("officer", Duration.ZERO));
    }

    @Test
    void nobody_ends_or_extends_what_is_neither_theirs_nor_their_peoples() {
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        UUID access = mine("officer", Duration.ZERO).get(0).id();
        assertEquals(Cause.NOT_RUNNING, assertThrows(StatutoryRefused.class, () -> accesses("lead", Duration.ZERO).end(access)).refusal());
        assertEquals(Cause.NOT_RUNNING, assertThrows(StatutoryRefused.class,
                () -> accesses("sergeant", Duration.ZERO).extend(access, "ENQUIRY_GOES_ON", 72)).refusal());
        assertEquals(List.of(), accesses("teacher", Duration.ZERO).toChildrenILead(Locale.UK));
    }

    @Test
    void it_goes_on_once_for_a_reason_of_its_own() {
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        Duration later = Duration.ofHours(40);
        StatutoryEntry running = mine("officer", later).get(0);
        assertEquals(List.of(12, 24, 48, 72, 96, 168, 336, 504), running.extensions());
        assertEquals(Cause.PURPOSE_MISSING, extension(running, later, "CHILD_PROTECTION_ENQUIRY", 72));
        assertEquals(Cause.TOO_LONG, extension(running, later, "ENQUIRY_GOES_ON", 4), "that would end it sooner");
        accesses("officer", later).extend(running.id(), "ENQUIRY_GOES_ON", 72);
        StatutoryEntry extended = mine("officer", later).get(0);
        assertEquals(Days.NOW.plus(later).plus(Duration.ofHours(72)), extended.expires());
        assertEquals(List.of(), extended.extensions());
        assertEquals(Cause.EXTENDED_ALREADY, extension(running, later, "ENQUIRY_GOES_ON", 96));
        assertEquals(Cause.NOT_RUNNING, extension(running, later.plusHours(72), "ENQUIRY_GOES_ON", 96), "over is over");
    }

    @Test
    void police_protection_never_lasts_longer_than_72_hours_in_all() {
        start("officer", "POLICE_PROTECTION", "CHILD_AT_RISK_FOUND", HOURS);
        StatutoryEntry running = mine("officer", Duration.ofHours(40)).get(0);
        assertEquals(List.of(12, 24), running.extensions());
        assertEquals(Cause.TOO_LONG, extension(running, Duration.ofHours(40), "ACCOMMODATION_AWAITED", 48));
        assertThrows(PersistenceException.class, () -> change("""
                update statutory_access set expires_at = from_at + interval '73 hours', extended_at = from_at, extension_code = 'ACCOMMODATION_AWAITED'
                 where id = cast(?1 as uuid)""", running.id()));
    }

    @Test
    void whoever_looks_is_warned_once_before_each_end() {
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        assertEquals(0, warned(Duration.ofHours(36).minusMinutes(1)), "a quarter of 48 hours is shorter than a day");
        assertEquals(1, warned(Duration.ofHours(36)));
        assertEquals(1, warned(Duration.ofHours(37)));
        assertTrue(mine("officer", Duration.ofHours(36)).get(0).ending());
        assertTrue(((OpenRecord) open("officer", Duration.ofHours(36))).power().ending());
        accesses("officer", Duration.ofHours(40)).extend(mine("officer", Duration.ofHours(40)).get(0).id(), "ENQUIRY_GOES_ON", 504);
        assertEquals(1, warned(Duration.ofHours(40 + 504 - 25)));
        assertEquals(2, warned(Duration.ofHours(40 + 504 - 24)));
        assertEquals(2, warned(Duration.ofHours(40 + 504)), "what is over is not warned of");
    }

    @Test
    void officers_of_information_governance_see_all_without_names_of_children_and_the_look_is_kept() {
        new Examples(entities.manager()).anAccount("ig", null);
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        StatutoryEntry entry = StatutoryWorld.wiring(entities.manager(), "ig", Duration.ZERO).get(StatutoryOverview.class).list(Locale.UK).get(0);
        assertNull(entry.childName());
        assertEquals(world.child.id(), entry.childId());
        assertEquals(1, Rows.of(entities.manager(), "select id from access_record where action = 'STATUTORY_LIST'").size());
    }

    @Test
    void the_database_lets_an_access_only_go_forward() {
        start("officer", "S47", "CHILD_PROTECTION_ENQUIRY", HOURS);
        accesses("officer", Duration.ZERO).end(mine("officer", Duration.ZERO).get(0).id());
        assertThrows(PersistenceException.class, () -> change("update statutory_access set ended_at = null, ended_by = null where child_id = cast(?1 as uuid)", world.child.id()));
    }

    private Cause refusal(String who, String basis, String purpose, int hours, String reference) {
        return assertThrows(StatutoryRefused.class, () -> accesses(who, Duration.ZERO)
                .start(new StatutoryRequest(world.child.id(), basis, purpose, reference, hours))).refusal();
    }

    private Cause extension(StatutoryEntry access, Duration later, String purpose, int hours) {
        return assertThrows(StatutoryRefused.class, () -> accesses("officer", later).extend(access.id(), purpose, hours)).refusal();
    }

    private void start(String who, String basis, String purpose, int hours) {
        accesses(who, Duration.ZERO).start(new StatutoryRequest(world.child.id(), basis, purpose, null, hours));
    }

    private List<StatutoryEntry> mine(String who, Duration later) {
        return accesses(who, later).mine(Locale.UK);
    }

    private int warned(Duration later) {
        StatutoryWorld.wiring(entities.manager(), "officer", later).get(ExpiryWarning.class).go();
        return Rows.of(entities.manager(), "select id from alert where kind = 'STATUTORY_ACCESS_ENDING'").size();
    }

    private SharedRecord open(String who, Duration later) {
        entities.flushAndForget();
        return StatutoryWorld.wiring(entities.manager(), who, later).get(SharedRecords.class).open(world.child.id(), Action.VIEW, Locale.UK);
    }

    private StatutoryAccesses accesses(String who, Duration later) {
        entities.flushAndForget();
        return StatutoryWorld.wiring(entities.manager(), who, later).get(StatutoryAccesses.class);
    }

    private void change(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
        entities.manager().clear();
    }

    private int count(String table) {
        entities.manager().flush();
        return Rows.of(entities.manager(), "select id from " + table).size();
    }
}
