package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchwork.directory.entity.Practitioner;

/** EclipseLink weaves entities as it should only when it runs as the server's module. Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class LazinessIT {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_lazy_reference_is_read_when_it_is_asked_for_and_not_before() throws Exception {
        transaction.begin();
        try {
            Practitioner practitioner = entities.createQuery("select p from Practitioner p", Practitioner.class)
                    .setMaxResults(1).getSingleResult();
            PersistenceUnitUtil util = entities.getEntityManagerFactory().getPersistenceUnitUtil();
            assertFalse(util.isLoaded(practitioner, "team"));
            practitioner.team().name();
            assertTrue(util.isLoaded(practitioner, "team"));
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void entities_are_woven() {
        assertTrue(Arrays.stream(Practitioner.class.getInterfaces())
                .anyMatch(type -> type.getName().contains("PersistenceWeaved")));
    }

    @Test
    void nothing_is_cached_beyond_a_transaction() throws Exception {
        transaction.begin();
        Practitioner practitioner;
        try {
            practitioner = entities.createQuery("select p from Practitioner p", Practitioner.class)
                    .setMaxResults(1).getSingleResult();
        } finally {
            transaction.rollback();
        }
        assertFalse(entities.getEntityManagerFactory().getCache().contains(Practitioner.class, practitioner.id()));
    }
}
