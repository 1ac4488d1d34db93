package org.patchwork.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.audit.entity.AccessRecord;
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
