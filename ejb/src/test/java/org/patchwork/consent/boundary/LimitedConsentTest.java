package org.patchwork.consent.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.people.entity.Child;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;

/** What the database itself holds of a consent that is limited to some, or to all but some. */
class LimitedConsentTest {

    private static final String CONSENT = """
            insert into consent (id, child_id, service_id, subject_id, state, extent, giver, scope, valid_from, recorded_at)
            values (?1, ?2, ?3, ?2, 'GIVEN', 'FULL', 'PARENT', ?4, date '2026-01-01', timestamptz '2026-01-01 10:00Z')
            """;

    @RegisterExtension
    final Entities entities = new Entities();

    private final UUID consent = UUID.randomUUID();
    private Child child;
    private Practitioner worker;

    @BeforeEach
    void a_drug_worker_supports_a_child() {
        Examples some = new Examples(entities.manager());
        child = some.aChild();
        worker = some.aPractitioner("DRUG_WORKER", "YP_SUBSTANCE_MISUSE");
        entities.manager().flush();
    }

    @Test
    void all_but_nobody_cannot_be_kept_whoever_writes_it() {
        keep("EXCEPT");
        assertThrows(PersistenceException.class, this::atTheEnd);
    }

    @Test
    void all_but_a_role_is_kept_once_the_role_is_named() {
        keep("EXCEPT");
        entities.manager().createNativeQuery("insert into consent_scope (id, consent_id, role_code) values (gen_random_uuid(), ?1, 'TEACHER')")
                .setParameter(1, consent).executeUpdate();
        assertDoesNotThrow(this::atTheEnd);
    }

    private void keep(String scope) {
        entities.manager().createNativeQuery(CONSENT).setParameter(1, consent).setParameter(2, child.id())
                .setParameter(3, worker.team().service().id()).setParameter(4, scope).executeUpdate();
    }

    /** As at the end of a transaction. */
    private void atTheEnd() {
        entities.manager().createNativeQuery("set constraints all immediate").executeUpdate();
    }
}
