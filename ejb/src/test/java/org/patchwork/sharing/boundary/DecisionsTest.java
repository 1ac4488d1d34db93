package org.patchwork.sharing.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.entity.Account;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.boundary.PolicyPublishing;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.check.PolicyReport;
import org.patchwork.rules.check.PolicyReview;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.PastDecision.Replay;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Policies;
import org.patchwork.testing.Wiring;

/** An officer opens what a viewer was shown, with the versions that decided stored as they are for real. */
class DecisionsTest {

    private static final Policy SHIPPED = Policies.shipped().compiled();

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner camhs;

    @BeforeEach
    void a_teacher_looks_at_a_child_with_a_hidden_service() {
        some = new Examples(entities.manager());
        child = some.aChild();
        Practitioner teacher = some.aPractitioner("TEACHER", "SCHOOL");
        camhs = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        some.anInvolvement(child, teacher);
        some.anInvolvement(child, camhs);
        some.anAccount("teacher", teacher);
        some.kept(officer("officer"));
        some.kept(officer("second"));
    }

    private static Account officer(String name) {
        return new Account(UUID.randomUUID(), name, "$argon2id$none", name, null, Set.of("INFORMATION_GOVERNANCE"));
    }

    private Wiring wiring(Policy inForce, String caller) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(caller).with(PolicyInForce.class, new PolicyInForce() {
            @Override
            public Policy get() {
                return inForce;
            }

            @Override
            public Optional<Policy> find() {
                return Optional.of(inForce);
            }
        });
    }

    private String look(Policy inForce) {
        entities.flushAndForget();
        return ((OpenRecord) wiring(inForce, "teacher").get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK)).reference();
    }

    private PastLook open(Policy inForce, String reference) {
        return wiring(inForce, "officer").get(Decisions.class).find(reference, Locale.UK).orElseThrow();
    }

    private PastDecision hidden(PastLook look) {
        return look.decisions().stream().filter(decision -> "CAMHS".equals(decision.serviceCode())).findFirst().orElseThrow();
    }

    @Test
    void every_decision_is_told_with_facts_row_and_the_same_answer_again() {
        PastLook look = open(SHIPPED, look(SHIPPED));
        assertEquals("Amina Khan", look.childName());
        assertEquals("OPEN", look.gate().recorded().outcome());
        assertEquals(Replay.SAME, look.gate().replay());
        PastDecision hidden = hidden(look);
        assertEquals("Priya Shah", hidden.who());
        assertEquals(new PastDecision.Answer("HIDE", "R139"), hidden.recorded());
        assertEquals(Replay.SAME, hidden.replay());
        assertFalse(hidden.changed());
        PolicyRow row = hidden.then().deciding();
        assertEquals("44-outcome-sensitive.csv R139", row.table() + " " + row.ruleId());
        assertTrue(hidden.then().table().contains(row));
        assertTrue(hidden.then().late().stream().anyMatch(late -> late.ruleId().equals("R170")), "what came too late is told too");
        assertTrue(hidden.facts().contains(new PolicyRow.Cell("sensitivity", "SENSITIVE_HEALTH")));
    }

    @Test
    void todays_policy_is_held_against_that_of_the_time() {
        String reference = look(SHIPPED);
        publish(Policies.shipped().book());
        Policy wider = otherRule();
        PastDecision hidden = hidden(open(wider, reference));
        assertEquals(Replay.SAME, hidden.replay(), "by the version of the time, read back from the database");
        assertTrue(hidden.changed());
        assertEquals("R138", hidden.now().answer().ruleId());
    }

    @Test
    void a_version_that_is_not_stored_is_said_to_be_missing() {
        String reference = look(SHIPPED);
        PastLook look = open(otherRule(), reference);
        assertEquals(Replay.NO_VERSION, hidden(look).replay());
        assertNull(look.versionNumber());
        assertNotNull(hidden(look).now());
    }

    @Test
    void a_decision_recorded_otherwise_than_it_was_taken_is_noticed() {
        String reference = look(SHIPPED);
        entities.manager().createNativeQuery("insert into access_record select md5(id::text)::uuid, at, account_id, practitioner_id, child_id, action, gate, rule_id, policy_version, replace(decisions, 'R139:HIDE', 'R170:FULL'), reason from access_record")
                .executeUpdate();
        UUID forged = Rows.of(entities.manager(), "select id from access_record where decisions like '%R170:FULL%' and decisions not like '%R139%'").get(0).id("id");
        PastLook look = open(SHIPPED, forged.toString());
        assertEquals(List.of(Replay.DIFFERENT), look.decisions().stream().filter(one -> "CAMHS".equals(one.serviceCode())).map(PastDecision::replay).toList());
        assertEquals(Replay.SAME, hidden(open(SHIPPED, reference)).replay());
    }

    @Test
    void a_decision_of_before_facts_were_kept_says_so() {
        look(SHIPPED);
        entities.manager().createNativeQuery("insert into access_record select md5(id::text)::uuid, at, account_id, practitioner_id, child_id, action, gate, rule_id, policy_version, '0000000000000000', reason from access_record")
                .executeUpdate();
        UUID old = Rows.of(entities.manager(), "select id from access_record where decisions = '0000000000000000'").get(0).id("id");
        assertEquals(Replay.NO_FACTS, open(SHIPPED, old.toString()).gate().replay());
    }

    @Test
    void the_officers_own_look_is_recorded_whether_or_not_anything_was_found() {
        String reference = look(SHIPPED);
        open(SHIPPED, reference);
        assertEquals(Optional.empty(), wiring(SHIPPED, "officer").get(Decisions.class).find("0000-0000-0000", Locale.UK));
        List<String> looks = Rows.of(entities.manager(), "select action || ' ' || coalesce(child_id::text, '-') as look from access_record where action = 'EXPLAIN' order by child_id nulls last").stream()
                .map(row -> row.text("look")).toList();
        assertEquals(List.of("EXPLAIN " + child.id(), "EXPLAIN -"), looks);
    }

    @Test
    void a_complaint_turns_into_a_scenario_that_the_draft_must_pass() throws Exception {
        PastDecision hidden = hidden(open(SHIPPED, look(SHIPPED)));
        Wiring desk = wiring(SHIPPED, "officer");
        UUID draft = desk.get(PolicyDrafts.class).startWith(Policies.shipped().book(), "After a complaint");
        String id = desk.get(Decisions.class).makeScenario(draft, hidden.digest(), "HIDE", "A teacher asked about a hidden service");
        assertEquals(List.of(), PolicyReview.of(desk.get(PolicyVersions.class).bookOf(draft)).failedScenarios());
        desk.get(Decisions.class).makeScenario(draft, hidden.digest(), "FULL", "A teacher, again");
        PolicyReport turned = PolicyReview.of(desk.get(PolicyVersions.class).bookOf(draft));
        assertEquals(List.of(id), turned.failedScenarios().stream().map(PolicyReport.FailedScenario::id).toList());
        assertFalse(turned.publishable(), "nothing publishes while one fails");
        PolicyBook book = desk.get(PolicyVersions.class).bookOf(draft);
        String table = new String(book.find("scenarios/decisions.csv").orElseThrow().content(), StandardCharsets.UTF_8);
        assertEquals(2, table.lines().count(), "a scenario of the same facts is replaced: " + table);
        assertTrue(table.contains(id) && table.contains("A teacher, again"));
        assertThrows(IllegalArgumentException.class, () -> desk.get(Decisions.class).makeScenario(draft, "0000000000000000", "HIDE", "x"));
        assertThrows(IllegalArgumentException.class, () -> desk.get(Decisions.class).makeScenario(draft, hidden.digest(), "PERHAPS", "x"));
        assertNotNull(PolicyCompiler.compile(book));
    }

    /** Hides health services by a rule of its own, R138. */
    private static Policy otherRule() {
        String row = new String(Policies.shipped().book().find("44-outcome-sensitive.csv").orElseThrow().content(), StandardCharsets.UTF_8)
                .lines().filter(line -> line.startsWith("R139")).findFirst().orElseThrow();
        return Policies.shipped().with("44-outcome-sensitive.csv", row,
                row.replace("R139", "R138").replaceFirst("sensitive", "SENSITIVE_HEALTH") + "\n" + row).compiled();
    }

    private void publish(PolicyBook book) {
        Wiring author = wiring(SHIPPED, "officer");
        UUID draft = author.get(PolicyDrafts.class).startWith(book, "As it was");
        author.get(PolicyDrafts.class).submit(draft, book.hash(), "For the record");
        wiring(SHIPPED, "second").get(PolicyPublishing.class).approve(draft, book.hash(), LocalDateTime.of(2026, 3, 17, 9, 0), null);
    }
}
