package org.patchwork.measure.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/** A month's looks are not read for the measures: that each person looked at all is. */
class ActiveReadsTest {

    private static final String READ = """
            select cast(coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as bigint) from pg_stat_xact_user_tables where relname = 'access_record'
            """;
    private static final String LOOKS = "select count(*) from access_record where at >= ?1 and at < ?2";
    private static final String LOOKED = "select count(distinct practitioner_id) from access_record where at >= ?1 and at < ?2";

    @Test
    void who_was_active_is_looked_up_person_by_person() throws Exception {
        PGSimpleDataSource database = TestDatabase.fresh("active_reads");
        DemonstrationFixture.load(database, 2, 60_000);
        Instant from = Days.NOW.minus(Duration.ofDays(40));
        Instant until = Days.NOW.minus(Duration.ofDays(10));
        try (EntityManagerFactory factory = Entities.unitOn(database); EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            long before = count(manager, READ);
            MeasureBook.Active active = new Wiring(manager, Days.CLOCK).get(MeasureBook.class).activeBetween(from, until);
            long read = count(manager, READ) - before;
            assertEquals(count(manager, LOOKED, from, until), active.practitioners());
            long looks = count(manager, LOOKS, from, until);
            assertTrue(read < looks / 4, read + " rows of " + looks);
            manager.getTransaction().rollback();
        }
    }

    private static long count(EntityManager manager, String sql, Instant... between) {
        var query = manager.createNativeQuery(sql);
        for (int i = 0; i < between.length; i++) {
            query.setParameter(i + 1, Timestamp.from(between[i]));
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
