package org.patchwork.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.rules.engine.FactsDigest;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class AccessLooksTest {

    private static final AccessFilter ANY = filter(null, null, null, null, false, false);

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child amina;
    private Practitioner boss;
    private Account worker;
    private Account stranger;

    @BeforeEach
    void a_managed_worker_and_a_stranger_look() {
        some = new Examples(entities.manager());
        amina = some.aChild();
        boss = some.aPractitioner("MANAGER", "SCHOOL");
        some.anAccount("boss", boss);
        Practitioner managed = some.aPractitioner("DSL", "SCHOOL");
        entities.manager().createNativeQuery("update practitioner set manager_id = ?1 where id = ?2").setParameter(1, boss.id()).setParameter(2, managed.id()).executeUpdate();
        worker = some.anAccount("worker", managed);
        stranger = some.anAccount("stranger", some.aPractitioner("GP", "GP"));
        some.anAccount("officer", null);
        String facts = "viewer_role=DSL access_mode=BREAK_GLASS statutory=NONE";
        look(worker, amina.id(), "VIEW", "OPEN", "-", FactsDigest.of(facts) + ";purpose:CASE", Map.of(FactsDigest.of(facts), facts), null);
        look(worker, amina.id(), "VIEW", "NOT_FOUND", "R040", "", Map.of(), null);
        look(stranger, amina.id(), "VIEW", "STUB", "R083", "", Map.of(), "=HYPERLINK(\"x\")");
    }

    @Test
    void an_officer_reads_everything_with_names_rules_and_reasons() {
        List<AccessLook> looks = looks("officer").ofAll(filter(null, "khan ami", "VIEW", null, false, false), null);
        assertEquals(3, looks.size());
        assertTrue(looks.stream().allMatch(look -> look.child().equals("Amina Khan")));
        AccessLook emergency = looks.stream().filter(look -> look.gate().equals("OPEN")).findFirst().orElseThrow();
        assertEquals("BREAK_GLASS CASE DSL", emergency.accessMode() + " " + emergency.purpose() + " " + emergency.roleCode());
        assertTrue(looks.stream().anyMatch(look -> "R040".equals(look.ruleId())));
    }

    @Test
    void a_manager_reads_the_own_peoples_looks_without_names_rules_or_whether_there_is_such_a_child() {
        List<AccessLook> looks = looks("boss").ofMyPeople(ANY, null);
        assertEquals(2, looks.size());
        for (AccessLook look : looks) {
            assertEquals(worker.id(), look.accountId());
            assertNull(look.ruleId());
            assertFalse(String.valueOf(look.child()).contains("Amina"));
        }
        assertNull(looks.stream().filter(look -> look.gate().equals("NOT_FOUND")).findFirst().orElseThrow().child());
        assertEquals(AccessEntry.referenceOf(amina.id()), looks.stream().filter(look -> look.gate().equals("OPEN")).findFirst().orElseThrow().child());
        assertEquals(List.of(), looks("stranger").ofMyPeople(ANY, null), "manages nobody");
    }

    @Test
    void a_manager_cannot_ask_by_child_or_rule() {
        assertEquals(2, looks("boss").ofMyPeople(filter(null, "nobody", null, "R999", false, false), null).size());
    }

    @Test
    void filters_narrow_what_is_read() {
        AccessLooks officer = looks("officer");
        String reference = AccessEntry.referenceOf(amina.id());
        assertEquals(3, officer.ofAll(filter(null, reference, "VIEW", null, false, false), null).size());
        assertEquals(2, officer.ofAll(filter(null, reference, "VIEW", null, true, false), null).size());
        assertEquals(1, officer.ofAll(filter(null, reference, "VIEW", null, false, true), null).size());
        assertEquals(1, officer.ofAll(filter(null, reference, "VIEW", "r083", false, false), null).size());
        assertEquals(0, officer.ofAll(filter(null, reference, "SEARCH", null, false, false), null).size());
        assertEquals(0, officer.ofAll(filter("nobody%", reference, "VIEW", null, false, false), null).size());
        assertEquals(3, officer.ofAll(filter("shah pri", reference, "VIEW", null, false, false), null).size());
        assertEquals(0, officer.ofAll(filter(null, "Qqxx", null, null, false, false), null).size());
    }

    @Test
    void pages_follow_each_other_without_loss_or_repetition() {
        for (int look = 0; look < 120; look++) {
            look(stranger, amina.id(), "VIEW", "STUB", "R083", "", Map.of(), null);
        }
        List<UUID> read = new ArrayList<>();
        List<AccessLook> page = looks("officer").ofAll(filter(null, "Amina", "VIEW", null, false, false), null);
        while (page.size() > AccessLooks.PAGE) {
            page.subList(0, AccessLooks.PAGE).forEach(look -> read.add(look.id()));
            page = looks("officer").ofAll(filter(null, "Amina", "VIEW", null, false, false), read.get(read.size() - 1));
        }
        page.forEach(look -> read.add(look.id()));
        assertEquals(123, read.stream().distinct().count());
        assertEquals(123, read.size());
    }

    @Test
    void reading_is_recorded_once_a_question() {
        AccessLooks officer = looks("officer");
        officer.ofAll(ANY, null);
        officer.ofAll(ANY, null);
        assertEquals(1, recorded("AUDIT"));
        officer.ofAll(filter(null, "Amina", "VIEW", null, false, false), null);
        assertEquals(2, recorded("AUDIT"));
    }

    @Test
    void an_export_needs_a_reason_which_is_kept_and_holds_no_formula() {
        AccessFilter amina = filter(null, "Amina", "VIEW", null, false, false);
        assertThrows(IllegalArgumentException.class, () -> looks("officer").export(amina, " "));
        assertEquals(0, recorded("AUDIT_EXPORT"));
        String csv = looks("officer").export(amina, "Asked by the family");
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv);
        assertEquals(4, csv.lines().count());
        assertEquals(1, recorded("AUDIT_EXPORT"));
    }

    @Test
    void each_way_to_read_has_its_index() {
        entities.manager().createNativeQuery("set local enable_seqscan = off").executeUpdate();
        assertTrue(plan("r.at >= now() - interval '1 day'").matches("(?s).*access_record_(at|account|child).*"));
        assertTrue(plan("r.account_id = gen_random_uuid() and r.at >= now() - interval '1 day'").matches("(?s).*access_record_(account|at).*"));
        assertTrue(plan("r.child_id = any (array['" + amina.id() + "'::uuid]) and r.at >= now() - interval '1 day'").matches("(?s).*access_record_(child|at).*"));
    }

    private String plan(String condition) {
        StringBuilder plan = new StringBuilder();
        entities.manager().createNativeQuery("explain select * from access_record r where " + condition + " order by r.at desc, r.id desc limit 51")
                .getResultList().forEach(line -> plan.append(line).append('\n'));
        assertFalse(plan.toString().contains("Seq Scan"), plan.toString());
        return plan.toString();
    }

    private long recorded(String action) {
        return (Long) entities.manager().createQuery("select count(r) from AccessRecord r where r.action = :action").setParameter("action", action).getSingleResult();
    }

    private AccessLooks looks(String username) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(username).get(AccessLooks.class);
    }

    private void look(Account who, UUID child, String action, String gate, String rule, String decisions, Map<String, String> facts, String reason) {
        new Wiring(entities.manager(), Days.CLOCK).get(AccessRecording.class).record(
                new Viewer(who.id(), null, "", null, null, null, null, null, true, true),
                List.of(new AccessEntry(UUID.randomUUID(), child, action, gate, rule, "ab12", decisions, facts, reason)));
    }

    private static AccessFilter filter(String person, String child, String action, String rule, boolean refused, boolean exceptions) {
        Instant from = Days.NOW.minus(Duration.ofDays(30));
        return new AccessFilter(from, Days.NOW.plusSeconds(1), null, person, child, action, rule, refused, exceptions);
    }
}
