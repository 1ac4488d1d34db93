package org.patchwork.policy.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.policy.control.Books;
import org.patchwork.policy.control.PolicyDamaged;
import org.patchwork.policy.control.PublishedPolicies;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/** A flipped bit is noticed wherever it is, before the content reaches the engine. */
class PublishedPoliciesTest {

    private static PGSimpleDataSource database;
    private static EntityManagerFactory unit;
    private static UUID version;

    @BeforeAll
    static void a_published_version() {
        database = TestDatabase.fresh("policy_damage");
        unit = Entities.unitOn(database);
        try (EntityManager entities = unit.createEntityManager()) {
            entities.getTransaction().begin();
            version = new Officers(entities, "ann", "ben").published("ann", "ben", Books.shipped());
            entities.getTransaction().commit();
        }
    }

    @AfterAll
    static void closed() {
        unit.close();
    }

    private static void load() throws PolicyDamaged {
        try (EntityManager entities = unit.createEntityManager()) {
            PublishedPolicies published = new Wiring(entities, Days.CLOCK).get(PublishedPolicies.class);
            assertEquals(version, published.at(Days.NOW).inForce().id());
            assertEquals(Books.shipped(), published.book(version));
        }
    }

    /** As somebody with the disk in their hands: behind triggers and constraints. */
    private static void damage(String sql, String undo) throws SQLException {
        tamper(sql);
        assertThrows(PolicyDamaged.class, PublishedPoliciesTest::load, sql);
        tamper(undo);
        assertDoesNotThrow(PublishedPoliciesTest::load);
    }

    private static void tamper(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner(database).getConnection(); Statement statement = owner.createStatement()) {
            statement.execute("alter table policy_file disable trigger policy_file_guard");
            statement.execute("alter table policy_version disable trigger policy_version_guard");
            statement.execute("alter table policy_file drop constraint if exists policy_file_sha256_is_of_its_content");
            statement.execute("alter table policy_version drop constraint if exists policy_approval_is_of_this_content");
            statement.execute(sql);
        }
    }

    @Test
    void in_a_file() throws SQLException {
        damage("update policy_file set content = set_bit(content, 100, 1 - get_bit(content, 100)) where name = '44-outcome-sensitive.csv'",
                "update policy_file set content = set_bit(content, 100, 1 - get_bit(content, 100)) where name = '44-outcome-sensitive.csv'");
    }

    @Test
    void in_a_file_whose_own_hash_was_made_to_fit() throws SQLException {
        String flip = "update policy_file set content = set_bit(content, 100, 1 - get_bit(content, 100)), sha256 = encode(sha256("
                + "set_bit(content, 100, 1 - get_bit(content, 100))), 'hex') where name = '44-outcome-sensitive.csv'";
        damage(flip, flip);
    }

    @Test
    void in_a_hash() throws SQLException {
        damage("update policy_file set sha256 = repeat('0', 64) where name = '44-outcome-sensitive.csv'",
                "update policy_file set sha256 = encode(sha256(content), 'hex') where name = '44-outcome-sensitive.csv'");
        damage("update policy_version set approved_hash = repeat('0', 64)", "update policy_version set approved_hash = content_hash");
    }

    @Test
    void in_a_name_or_by_a_file_more_or_less() throws SQLException {
        damage("update policy_file set name = '44-outcome-sensitivf.csv' where name = '44-outcome-sensitive.csv'",
                "update policy_file set name = '44-outcome-sensitive.csv' where name = '44-outcome-sensitivf.csv'");
        damage("insert into policy_file values ('" + version + "', '49-more.csv', '', encode(sha256(''), 'hex'))",
                "delete from policy_file where name = '49-more.csv'");
    }
}
