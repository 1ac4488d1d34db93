package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.audit.boundary.AccessFilter;
import org.patchwork.audit.boundary.AccessLook;
import org.patchwork.audit.control.AccessList;
import org.patchwork.audit.control.AccessRecords;
import org.patchwork.audit.control.UnusualFindings;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.network.control.RecentChildren;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Of all access records there are, whoever asks for some reads little more than those. How many rows the database read is counted by itself;
 * times are in ejb/benchmark.
 */
class AccessReadsTest {

    private static final int TOWNS = 5;
    private static final int OF_A_TOWN = 20_000;
    private static final Instant LONG_AGO = Days.NOW.minus(Duration.ofDays(800));
    private static final String READ = """
            select cast(coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) as bigint) from pg_stat_xact_user_tables where relname = 'access_record'
            """;
    private static final String READ_THROUGH = """
            select cast(sum(seq_scan) as bigint) from pg_stat_xact_user_tables where relname in ('person', 'household_member', 'involvement', 'access_record')
            """;
    private static EntityManagerFactory factory;

    private EntityManager manager;
    private Wiring beans;
    private long readBefore;

    @BeforeAll
    static void five_towns() throws Exception {
        PGSimpleDataSource database = TestDatabase.fresh("access_reads");
        DemonstrationFixture.load(database, TOWNS, OF_A_TOWN);
        factory = Entities.unitOn(database);
    }

    @AfterAll
    static void nothing_stays_open() {
        factory.close();
    }

    @BeforeEach
    void a_transaction() {
        manager = factory.createEntityManager();
        manager.getTransaction().begin();
        beans = new Wiring(manager, Days.CLOCK);
        readBefore = count(READ);
    }

    @AfterEach
    void nothing_is_kept() {
        manager.getTransaction().rollback();
        manager.close();
    }

    @Test
    void the_round_reads_the_looks_of_a_day_and_nobody_elses_home() {
        long throughBefore = count(READ_THROUGH);
        beans.get(UnusualFindings.class).add(UnusualSql.ALL, Days.NOW.minus(Duration.ofDays(2)));
        assertTrue(read() > 100 && read() < 4_000, read() + " rows");
        assertEquals(throughBefore, count(READ_THROUGH));
    }

    @Test
    void officers_read_what_they_ask_for() {
        assertEquals(0, asked(filter("zzyzx", null, null)).size());
        assertEquals(0, asked(filter(null, "ERASE", null)).size());
        assertEquals(0, asked(filter(null, null, "R999")).size());
        assertEquals(0, read());
        assertEquals(51, asked(filter("hannah price", null, null)).size());
        assertTrue(read() < 3_000, read() + " rows");
    }

    @Test
    void officers_find_an_emergency_among_everyday_looks() {
        manager.createNativeQuery("""
                insert into decided_facts select left(encode(sha256(convert_to(facts, 'UTF8')), 'hex'), 16), facts
                  from (values ('viewer_role=DSL access_mode=BREAK_GLASS')) as it (facts)""").executeUpdate();
        manager.createNativeQuery("""
                insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions)
                select gen_random_uuid(), ?1, (select id from account where username = 'demo1'), 'VIEW', 'OPEN', '-', '-', digest || ';'
                  from decided_facts where facts like '%BREAK_GLASS%'""").setParameter(1, Timestamp.from(LONG_AGO)).executeUpdate();
        long before = read();
        assertEquals(1, asked(new AccessFilter(LONG_AGO, Days.NOW, null, null, null, null, null, false, true)).size());
        assertTrue(read() - before < 100, read() - before + " rows");
    }

    @Test
    void a_child_is_looked_up_by_the_words_of_its_name_and_each_word_counts() {
        String people = "select cast(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as bigint) from pg_stat_xact_user_tables where relname in ('person', 'child')";
        long before = count(people);
        List<UUID> found = beans.get(AccessList.class).children("amina khan");
        assertTrue(count(people) - before < 1_000, (count(people) - before) + " rows");
        assertEquals(count("select count(*) from child join person using (id) where given_name = 'Amina' and family_name = 'Khan'"), found.size());
    }

    @Test
    void each_page_reads_as_little_as_the_first() {
        List<AccessLook> page = asked(filter(null, null, null));
        long first = read();
        UUID last = (UUID) manager.createNativeQuery("select id from access_record where at < ?1 order by at desc limit 1").setParameter(1, Timestamp.from(
                Days.NOW.minus(Duration.ofDays(600)))).getSingleResult();
        long before = read();
        assertEquals(51, beans.get(AccessList.class).find(filter(null, null, null), null, null, last, 51).size());
        assertTrue(page.size() == 51 && first <= 102 && read() - before <= 2 * first, first + " rows, then " + (read() - before));
    }

    @Test
    void an_erasure_reads_what_names_the_child() {
        String child = (String) manager.createNativeQuery("select split_part(decisions, ':', 1) from access_record where action = 'SEARCH' order by id limit 1").getSingleResult();
        UUID officer = (UUID) manager.createNativeQuery("select id from account where username = 'demo34'").getSingleResult();
        long before = read();
        beans.get(AccessRecords.class).erase(UUID.fromString(child), officer, "Of age", Days.NOW);
        assertTrue(read() - before > 1 && read() - before < 500, read() - before + " rows");
    }

    @Test
    void the_first_page_reads_ones_own_of_two_weeks() {
        UUID account = (UUID) manager.createNativeQuery("select id from account where username = 'demo1'").getSingleResult();
        beans.get(RecentChildren.class).of(account, Days.NOW, 5);
        assertTrue(read() < 200, read() + " rows");
    }

    private List<AccessLook> asked(AccessFilter filter) {
        return beans.get(AccessList.class).find(filter, null, null, null, 51);
    }

    private static AccessFilter filter(String person, String action, String rule) {
        return new AccessFilter(LONG_AGO, Days.NOW, null, person, null, action, rule, false, false);
    }

    /** How many access records the test read so far; the database keeps counting over some transactions of a connection. */
    private long read() {
        return count(READ) - readBefore;
    }

    private long count(String sql) {
        return (Long) manager.createNativeQuery(sql).getSingleResult();
    }
}
