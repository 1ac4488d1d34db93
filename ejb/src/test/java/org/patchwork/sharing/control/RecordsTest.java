package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.ViewerInvolvement;
import org.patchwork.rules.outcome.Obligation;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

/** The statements of sharing against the real schema. Rows are changed with SQL, as the screens for many of them come later. */
class RecordsTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;
    private Child child;
    private Practitioner me;
    private Viewer viewer;

    @BeforeEach
    void a_child_and_a_viewer() {
        some = new Examples(entities.manager());
        child = some.aChild();
        me = some.aPractitioner("TEACHER", "SCHOOL");
        viewer = new Viewer(UUID.randomUUID(), me.id(), "Priya Shah", "TEACHER", "SCHOOL", me.team().service().id(), me.team().id(),
                me.team().service().organisation().id(), true, true);
    }

    private Records records() {
        return new Wiring(entities.manager(), Days.CLOCK).get(Records.class);
    }

    private RecordRow standing() {
        entities.flushAndForget();
        return records().standingOf(viewer, List.of(child.id())).get(0);
    }

    private InvolvementRow involvementOf(Practitioner practitioner) {
        entities.flushAndForget();
        return records().involvementsOf(List.of(child.id())).stream()
                .filter(row -> row.practitionerId().equals(practitioner.id())).findFirst().orElseThrow();
    }

    private void change(String sql, Object... parameters) {
        entities.manager().flush();
        var statement = entities.manager().createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        assertEquals(1, statement.executeUpdate());
    }

    private void change(Involvement involvement, String assignments) {
        change("update involvement set " + assignments + " where id = cast(?1 as uuid)", involvement.id());
    }

    @Test
    void somebody_without_involvement_stands_outside() {
        assertEquals(ViewerInvolvement.NONE, standing().viewerInvolvement());
        assertNull(standing().ownInvolvementId());
    }

    @Test
    void ones_own_involvement_counts_by_its_state_today() {
        Involvement own = some.anInvolvement(child, me);
        assertEquals(ViewerInvolvement.ACTIVE, standing().viewerInvolvement());
        assertEquals(own.id(), standing().ownInvolvementId());
        change(own, "core_group = true");
        assertEquals(ViewerInvolvement.CORE_GROUP, standing().viewerInvolvement());
        change(own, "lead = true");
        assertEquals(ViewerInvolvement.LEAD, standing().viewerInvolvement());
        change(own, "lead = false, ended_on = date '2026-03-15'");
        assertEquals(ViewerInvolvement.CLOSED, standing().viewerInvolvement());
        assertNull(standing().ownInvolvementId());
    }

    @Test
    void support_that_begins_tomorrow_or_awaits_an_answer_is_still_to_come() {
        Involvement own = some.anInvolvement(child, me);
        change(own, "started_on = date '2026-03-17'");
        assertEquals(ViewerInvolvement.INVITED, standing().viewerInvolvement());
        change(own, "started_on = date '2026-03-01', invited_at = now()");
        assertEquals(ViewerInvolvement.INVITED, standing().viewerInvolvement());
    }

    @Test
    void a_disputed_involvement_of_ones_own_opens_nothing() {
        change(some.anInvolvement(child, me), "disputed_at = now()");
        assertEquals(ViewerInvolvement.NONE, standing().viewerInvolvement());
    }

    @Test
    void a_manager_stands_in_for_those_managed() {
        Practitioner nurse = some.aPractitioner("SCHOOL_NURSE", "SCHOOL_NURSING");
        Involvement support = some.anInvolvement(child, nurse);
        change("update practitioner set manager_id = cast(?1 as uuid) where id = cast(?2 as uuid)", me.id(), nurse.id());
        assertEquals(ViewerInvolvement.MANAGES_ACTIVE, standing().viewerInvolvement());
        change(support, "ended_on = date '2026-03-15'");
        assertEquals(ViewerInvolvement.NONE, standing().viewerInvolvement());
    }

    @Test
    void supporting_a_relative_is_family_only_unless_named_in_the_plan() {
        UUID mother = some.aPerson("Leanne", "Khan", Days.TODAY.minusYears(36)).id();
        Involvement own = some.anInvolvement(child, me);
        change("update involvement set subject = 'PARENT', subject_person_id = cast(?1 as uuid) where id = cast(?2 as uuid)",
                mother, own.id());
        assertEquals(ViewerInvolvement.FAMILY_ONLY, standing().viewerInvolvement());
        change(own, "core_group = true");
        assertEquals(ViewerInvolvement.CORE_GROUP, standing().viewerInvolvement());
    }

    @Test
    void conflict_allow_list_and_statutory_access_count_while_they_last() {
        change("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'RELATIVE', date '2026-01-01')",
                me.id(), child.id());
        change("insert into allow_list_entry (id, child_id, practitioner_id, granted_on, purpose_code) values (gen_random_uuid(), cast(?2 as uuid), cast(?1 as uuid), date '2026-01-01', 'COURT')",
                me.id(), child.id());
        change("insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at) values (gen_random_uuid(), cast(?2 as uuid), cast(?1 as uuid), 'S47', 'ENQUIRY', timestamptz '2026-03-16 08:00Z', timestamptz '2026-03-16 12:00Z')",
                me.id(), child.id());
        RecordRow row = standing();
        assertTrue(row.conflict());
        assertTrue(row.allowListed());
        assertEquals("S47", row.statutoryBasis());
        assertEquals("ENQUIRY", row.purposeCode());
        change("update conflict set ended_on = date '2026-03-15' where child_id = cast(?1 as uuid)", child.id());
        change("update allow_list_entry set ends_on = date '2026-03-15' where child_id = cast(?1 as uuid)", child.id());
        change("update statutory_access set ended_at = timestamptz '2026-03-16 09:00Z', ended_by = cast(?2 as uuid) where child_id = cast(?1 as uuid)",
                child.id(), some.anAccount("whoever", null).id());
        row = standing();
        assertFalse(row.conflict());
        assertFalse(row.allowListed());
        assertNull(row.statutoryBasis());
    }

    @Test
    void an_unaccepted_invitation_is_nobodys_to_see() {
        change(some.anInvolvement(child, some.aPractitioner("GP", "GP")), "invited_at = now()");
        assertEquals(List.of(), records().involvementsOf(List.of(child.id())));
    }

    @Test
    void the_latest_consent_and_decision_speak() {
        Practitioner camhs = some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        some.anInvolvement(child, camhs);
        UUID service = camhs.team().service().id();
        String given = "insert into consent (id, child_id, service_id, state, extent, giver, subject_id, scope, valid_from, recorded_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'GIVEN', 'FULL', 'PARENT', cast(?1 as uuid), 'ONLY', date '2026-01-01', timestamptz '2026-01-01')";
        change(given, child.id(), service);
        change("insert into consent_scope (id, consent_id, role_code) select gen_random_uuid(), id, 'TEACHER' from consent where child_id = cast(?1 as uuid)", child.id());
        change("insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), cast(?1 as uuid), 'WITHHOLD', 'r', 'b', cast(?3 as uuid), timestamptz '2026-01-01', date '2026-09-01')",
                child.id(), service, camhs.id());
        InvolvementRow.Agreed agreed = involvementOf(camhs).agreed();
        assertEquals("GIVEN", agreed.consentState());
        assertEquals(Set.of("TEACHER"), agreed.scopeList());
        assertEquals("WITHHOLD", agreed.holderDecision());
        change("insert into consent (id, child_id, service_id, state, giver, subject_id, valid_from, recorded_at) values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'WITHDRAWN', 'PARENT', cast(?1 as uuid), date '2026-02-01', timestamptz '2026-02-01')",
                child.id(), service);
        assertEquals("WITHDRAWN", involvementOf(camhs).agreed().consentState());
    }

    @Test
    void search_matches_the_beginnings_of_names_and_takes_wildcards_as_letters() {
        entities.flushAndForget();
        assertTrue(named("ami kh"));
        assertFalse(named("min"));
        assertFalse(named("a%n"));
        assertTrue(named("ami\"} kh"));
    }

    private boolean named(String text) {
        return records().candidates(viewer, Sought.in(text), 200).stream().anyMatch(one -> one.child().equals(child.id()));
    }

    @Test
    void the_caseload_is_ones_own_open_support() {
        Involvement own = some.anInvolvement(child, me);
        assertEquals(List.of(child.id()), records().caseloadOf(viewer));
        change(own, "ended_on = date '2026-03-15'");
        assertEquals(List.of(), records().caseloadOf(viewer));
    }

    @Test
    void a_prompt_is_open_once_however_often_it_falls_due() {
        Involvement support = some.anInvolvement(child, some.aPractitioner("CAMHS_CLINICIAN", "CAMHS"));
        DueObligations obligations = new Wiring(entities.manager(), Days.CLOCK).get(DueObligations.class);
        var due = new DueObligations.Due(Obligation.PROMPT_HOLDER_TO_DECIDE, child.id(), support.id(), null, "R139");
        obligations.add(List.of(due));
        obligations.add(List.of(due, due));
        assertEquals(1L, Rows.of(entities.manager(), "select cast(count(*) as text) as n from due_obligation where child_id = cast(?1 as uuid)",
                child.id()).stream().mapToLong(row -> Long.parseLong(row.text("n"))).sum());
    }
}
