package org.patchwork.sharing.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFolder;
import org.patchwork.rules.fact.Action;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

/** The one decision path, with the shipped tables and a real database. */
class SharedRecordsTest {

    private static Policy shipped;

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner teacher;
    private Practitioner nurse;

    @BeforeAll
    static void the_shipped_tables() throws Exception {
        shipped = PolicyCompiler.compile(new PolicyFolder(Path.of("..", "rules", "policy")));
    }

    @BeforeEach
    void a_teacher_and_a_nurse_support_a_child() {
        some = new Examples(entities.manager());
        child = some.aChild();
        teacher = some.aPractitioner("TEACHER", "SCHOOL");
        nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        some.anInvolvement(child, teacher);
        some.anInvolvement(child, nurse);
        some.anAccount("teacher", teacher);
    }

    private Wiring wiring(Policy policy) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy("teacher").with(PolicyInForce.class, new PolicyInForce() {
            @Override
            public Policy get() {
                if (policy == null) {
                    throw new PolicyUnavailable();
                }
                return policy;
            }
        });
    }

    private SharedRecord open(Action action) {
        entities.flushAndForget();
        return wiring(shipped).get(SharedRecords.class).open(child.id(), action, Locale.UK);
    }

    private OpenRecord view() {
        return assertInstanceOf(OpenRecord.class, open(Action.VIEW));
    }

    private void change(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }

    private void consent(String state, String extent, Practitioner holder, String recordedAt) {
        change("insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), ?3, "
                + (extent == null ? "null" : "'" + extent + "'") + ", 'PARENT', cast(?1 as uuid), date '2026-01-01', cast(?4 as timestamptz))",
                child.id(), holder.team().service().id(), state, recordedAt);
    }

    @Test
    void others_who_support_the_child_are_shown_in_full_with_the_reason() {
        SharedInvolvement shown = view().involvements().stream().filter(person -> nurse.id().equals(person.practitionerId())).findFirst().orElseThrow();
        assertEquals(SharedOutcome.FULL, shown.outcome());
        assertEquals("R170", shown.why().ruleId());
        assertFalse(shown.why().plainReason().isBlank());
        assertFalse(shown.why().legalBasis().isBlank());
    }

    @Test
    void hidden_involvements_leave_what_is_given_as_it_would_be_without_them() {
        OpenRecord without = unreferenced(view());
        some.anInvolvement(child, some.aPractitioner("CAMHS_CLINICIAN", "CAMHS"));
        some.anInvolvement(child, some.aPractitioner("DRUG_WORKER", "YP_SUBSTANCE_MISUSE"));
        Practitioner consulted = some.aPractitioner("CAMHS_CLINICIAN", "SEXUAL_HEALTH");
        some.anInvolvement(child, consulted);
        assertEquals(without, unreferenced(view()));
        consent("GIVEN", "FULL", consulted, "2026-01-01");
        assertNotEquals(without, unreferenced(view()), "a member who is no longer hidden must show, or this test sees nothing");
    }

    @Test
    void consent_shows_and_its_withdrawal_hides_at_the_very_next_request() {
        Practitioner camhs = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        some.anInvolvement(child, camhs);
        assertEquals(2, view().involvements().size());
        consent("GIVEN", "FULL", camhs, "2026-01-01");
        assertEquals(3, view().involvements().size());
        consent("WITHDRAWN", null, camhs, "2026-02-01");
        assertEquals(2, view().involvements().size());
    }

    @Test
    void any_number_of_brokered_involvements_is_one_flag() {
        for (String service : List.of("CAMHS", "SARC")) {
            Practitioner holder = some.aPractitioner("CAMHS_CLINICIAN", service);
            some.anInvolvement(child, holder);
            consent("GIVEN", "EXISTENCE", holder, "2026-01-01");
        }
        assertTrue(view().brokered());
        assertEquals(2, view().involvements().size());
    }

    @Test
    void a_limited_card_says_no_more_than_name_safe_contact_and_generic_role() {
        Involvement marked = some.anInvolvement(child, some.aPractitioner("HOUSING_OFFICER", "HOMELESSNESS_SUPPORT"));
        change("update involvement set practitioner_mark = true where id = cast(?1 as uuid)", marked.id());
        SharedInvolvement card = view().involvements().stream().filter(person -> person.outcome() == SharedOutcome.LIMITED).findFirst().orElseThrow();
        assertEquals(new SharedInvolvement(SharedOutcome.LIMITED, null, null, "Priya Shah", card.roleName(), null, null, null, null, null,
                null, null, null, null, null, null, false, false, false, null, null), card);
        assertNotEquals("Housing officer", card.roleName());
    }

    @Test
    void marked_involvements_do_not_leave_by_export() {
        Involvement marked = some.anInvolvement(child, some.aPractitioner("HOUSING_OFFICER", "HOMELESSNESS_SUPPORT"));
        change("update involvement set practitioner_mark = true where id = cast(?1 as uuid)", marked.id());
        assertEquals(2, assertInstanceOf(OpenRecord.class, open(Action.EXPORT)).involvements().size());
    }

    @Test
    void absent_and_hidden_children_are_one_answer_and_both_are_recorded() {
        change("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)", child.id());
        ChildNotFound hidden = assertThrows(ChildNotFound.class, () -> open(Action.VIEW));
        SharedRecords records = wiring(shipped).get(SharedRecords.class);
        ChildNotFound absent = assertThrows(ChildNotFound.class, () -> records.open(UUID.randomUUID(), Action.VIEW, Locale.UK));
        assertEquals(absent.getMessage(), hidden.getMessage());
        assertEquals(List.of("-", "R040"), Rows.of(entities.manager(),
                "select rule_id from access_record where gate = 'NOT_FOUND' order by rule_id").stream().map(row -> row.text("rule_id")).toList());
    }

    @Test
    void a_protected_child_is_not_found_by_search_and_an_unrelated_one_is_a_possible_match() {
        UUID other = some.aChild().id();
        entities.flushAndForget();
        SharedRecords records = wiring(shipped).get(SharedRecords.class);
        assertNull(records.search("amina kh", 10).get(child.id()).offer());
        assertEquals(StubOffer.JOIN, records.search("amina kh", 10).get(other).offer());
        change("update child set record_protection = 'PROTECTED_PERSON' where id = cast(?1 as uuid)", other);
        assertFalse(records.search("amina kh", 10).containsKey(other));
    }

    @Test
    void a_lapsed_agreement_closes_every_record() {
        change("update organisation set agreement_to = date '2026-03-15' where id = cast(?1 as uuid)", teacher.team().service().organisation().id());
        assertThrows(ChildNotFound.class, () -> open(Action.VIEW));
    }

    @Test
    void every_look_leaves_all_its_decisions() {
        some.anInvolvement(child, some.aPractitioner("CAMHS_CLINICIAN", "CAMHS"));
        view();
        String decisions = Rows.of(entities.manager(), "select decisions from access_record where child_id = cast(?1 as uuid)", child.id()).get(0).text("decisions");
        assertEquals(4, decisions.split(";").length);
        assertTrue(decisions.contains(":R139:HIDE:"));
    }

    @Test
    void the_facts_of_every_decision_are_kept_once_and_give_the_same_answer_again() {
        some.anInvolvement(child, some.aPractitioner("CAMHS_CLINICIAN", "CAMHS"));
        view();
        view();
        Map<String, String> facts = Rows.of(entities.manager(), "select digest, facts from decided_facts").stream()
                .collect(Collectors.toMap(row -> row.text("digest"), row -> row.text("facts")));
        List<Row> looks = Rows.of(entities.manager(), "select decisions from access_record where child_id = cast(?1 as uuid)", child.id());
        assertEquals(2, looks.size());
        String[] decisions = looks.get(0).text("decisions").split(";");
        assertTrue(shipped.gate(FactsText.parse(facts.get(decisions[0])).gate()).isOpen());
        for (String decision : List.of(decisions).subList(1, decisions.length)) {
            String[] parts = decision.split(":");
            FactsText.Facts read = FactsText.parse(facts.get(parts[3]));
            Decision again = shipped.decide(read.gate(), List.of(read.involvement())).decisions().get(0);
            assertEquals(parts[1] + " " + parts[2], again.ruleId() + " " + again.outcome());
        }
    }

    @Test
    void every_look_has_a_reference_of_its_own_and_all_cards_of_a_page_the_same() {
        OpenRecord first = view();
        assertTrue(first.reference().matches("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}"), first.reference());
        first.involvements().forEach(person -> assertEquals(first.reference(), person.why().reference()));
        assertNotEquals(first.reference(), view().reference());
        assertEquals(1L, entities.manager().createNativeQuery("select id from access_record where replace(id::text, '-', '') like ?1")
                .setParameter(1, first.reference().replace("-", "") + "%").getResultList().size());
    }

    /** The same record but for the references, which are random. */
    private static OpenRecord unreferenced(OpenRecord record) {
        List<SharedInvolvement> people = record.involvements().stream().map(SharedRecordsTest::unreferenced).toList();
        return new OpenRecord(record.child(), people, record.brokered(), record.broker(), record.ownInvolvementId(), record.policyVersion(), "",
                record.emergency(), record.power());
    }

    private static SharedInvolvement unreferenced(SharedInvolvement one) {
        Why why = one.why() == null ? null : new Why(one.why().ruleId(), one.why().reasonCode(), one.why().plainReason(),
                one.why().legalBasis(), one.why().policyVersion(), "");
        return new SharedInvolvement(one.outcome(), one.involvementId(), one.practitionerId(), one.name(), one.roleName(), one.subject(),
                one.serviceName(), one.organisationId(), one.organisationName(), one.teamName(), one.phone(), one.email(),
                one.workingDays(), one.coverName(), one.since(), one.endedOn(), one.planned(), one.lead(), one.own(),
                one.lastContact(), why, one.subjectPersonId(), one.presence());
    }

    @Test
    void without_an_access_record_there_is_no_view() {
        entities.flushAndForget();
        Wiring broken = wiring(shipped).with(AccessRecording.class, new AccessRecording() {
            @Override
            public void record(Viewer viewer, List<AccessEntry> entries) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThrows(IllegalStateException.class, () -> broken.get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK));
    }

    @Test
    void without_a_policy_there_is_no_map() {
        entities.flushAndForget();
        assertThrows(PolicyUnavailable.class, () -> wiring(null).get(SharedRecords.class).open(child.id(), Action.VIEW, Locale.UK));
    }
}
