package org.patchwork.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.entity.AccessRecord;
import org.patchwork.rules.engine.FactsDigest;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Wiring;

class AccessRecordingTest {

    private static final Viewer VIEWER = new Viewer(UUID.randomUUID(), UUID.randomUUID(), "Priya Shah", "DSL", "SCHOOL",
            UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), true, true);

    @RegisterExtension
    final Entities entities = new Entities();

    @Test
    void a_look_is_kept_with_viewer_time_and_decisions() {
        UUID child = UUID.randomUUID();
        recording().record(VIEWER, List.of(new AccessEntry(child, "VIEW", "OPEN", "R170", "ab12", "i1 R170 FULL d1")));

        AccessRecord kept = records(child).get(0);
        assertEquals(Days.NOW, kept.at());
        assertEquals(VIEWER.accountId(), kept.accountId());
        assertEquals(VIEWER.practitionerId(), kept.practitionerId());
        assertEquals("VIEW OPEN R170 ab12 i1 R170 FULL d1",
                String.join(" ", kept.action(), kept.gate(), kept.ruleId(), kept.policyVersion(), kept.decisions()));
    }

    @Test
    void a_search_by_an_officer_without_practitioner_is_kept_without_child() {
        Viewer officer = new Viewer(UUID.randomUUID(), null, "Officer", null, null, null, null, null, false, true);
        recording().record(officer, List.of(new AccessEntry(null, "SEARCH", "NA", "R011", "ab12", "")));

        assertEquals(1L, entities.manager().createQuery(
                "select count(r) from AccessRecord r where r.accountId = :account and r.childId is null and r.practitionerId is null")
                .setParameter("account", officer.accountId()).getSingleResult());
    }

    @Test
    void fifty_looks_are_kept_together() {
        UUID child = UUID.randomUUID();
        recording().record(VIEWER, IntStream.range(0, 50)
                .mapToObj(n -> new AccessEntry(child, "SEARCH", "STUB", "R083", "ab12", "n" + n)).toList());
        assertEquals(50, records(child).size());
    }

    @Test
    void facts_are_kept_once_under_their_digest_and_no_other() {
        Map<String, String> facts = Map.of(FactsDigest.of("viewer_role=DSL"), "viewer_role=DSL", FactsDigest.of("viewer_role=GP"), "viewer_role=GP");
        for (int look = 0; look < 2; look++) {
            recording().record(VIEWER, List.of(new AccessEntry(UUID.randomUUID(), null, "VIEW", "OPEN", "R170", "ab12", "", facts, null)));
        }
        List<String> digests = new ArrayList<>(facts.keySet());
        digests.add("0000000000000000");
        assertEquals(facts, recording().factsOf(digests));
        AccessEntry forged = new AccessEntry(UUID.randomUUID(), null, "VIEW", "OPEN", "R170", "ab12", "", Map.of("0000000000000000", "viewer_role=GP"), null);
        assertThrows(PersistenceException.class, () -> recording().record(VIEWER, List.of(forged)));
    }

    @Test
    void a_record_is_found_by_what_its_viewer_quotes_and_by_nothing_shorter() {
        AccessEntry look = new AccessEntry(UUID.fromString("3f2a91bc-07de-4000-8000-000000000001"), null, "WHO_COULD_SEE", "NA", "-", "ab12", "", Map.of(), "Asked by the family");
        recording().record(VIEWER, List.of(look));
        assertEquals("3f2a-91bc-07de", look.reference());
        for (String quoted : List.of("3f2a-91bc-07de", " 3F2A 91BC 07DE ", look.id().toString())) {
            KeptAccess kept = recording().find(quoted).orElseThrow();
            assertEquals(look.id(), kept.id());
            assertEquals("Asked by the family", kept.reason());
        }
        for (String other : List.of("", "3f2a-91bc-07d", "3f2a-91bc-07df", "3f2a-91bc-07de-zz", "%", look.id() + "0")) {
            assertEquals(Optional.empty(), recording().find(other), other);
        }
    }

    @Test
    void a_quotation_that_two_records_answer_to_finds_neither() {
        for (String end : List.of("1", "2")) {
            recording().record(VIEWER, List.of(new AccessEntry(UUID.fromString("3f2a91bc-07de-4000-8000-00000000000" + end), null, "VIEW", "OPEN", "R170", "ab12", "", Map.of(), null)));
        }
        assertEquals(Optional.empty(), recording().find("3f2a-91bc-07de"));
    }

    @Test
    void no_entries_are_no_statement() {
        recording().record(VIEWER, List.of());
        assertEquals(List.of(), entities.manager().createQuery("select r from AccessRecord r where r.accountId = :account")
                .setParameter("account", VIEWER.accountId()).getResultList());
    }

    @Test
    void what_cannot_be_kept_is_an_error_for_the_caller() {
        Viewer nobody = new Viewer(null, null, "", null, null, null, null, null, false, false);
        List<AccessEntry> entries = List.of(new AccessEntry(null, "VIEW", "OPEN", "R170", "ab12", ""));
        assertThrows(PersistenceException.class, () -> recording().record(nobody, entries));
    }

    @Test
    void the_application_cannot_rewrite_a_record() {
        assertForbidden("update access_record set gate = 'OPEN'");
    }

    @Test
    void the_application_cannot_delete_a_record() {
        assertForbidden("delete from access_record");
    }

    @Test
    void the_application_cannot_empty_the_record() {
        assertForbidden("truncate access_record");
    }

    private void assertForbidden(String sql) {
        var refused = assertThrows(PersistenceException.class, () -> entities.manager().createNativeQuery(sql).executeUpdate());
        assertTrue(refused.getMessage().contains("permission denied for table access_record"), refused.getMessage());
    }

    private AccessRecording recording() {
        return new Wiring(entities.manager(), Days.CLOCK).get(AccessRecording.class);
    }

    private List<AccessRecord> records(UUID child) {
        entities.flushAndForget();
        return entities.manager().createQuery("select r from AccessRecord r where r.childId = :child", AccessRecord.class)
                .setParameter("child", child).getResultList();
    }
}
