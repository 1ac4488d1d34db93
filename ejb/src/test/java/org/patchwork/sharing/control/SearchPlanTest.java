package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.demonstration.control.DemonstrationFixture;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A search goes through indexes and never through everybody: plans are asserted, times are in ejb/benchmark. The costs are those of a solid
 * state disk: with those of a turning one the database would rather read five towns through than look up a whole caseload.
 */
class SearchPlanTest {

    private static final int TOWNS = 5;
    private static EntityManagerFactory factory;

    @BeforeAll
    static void five_towns() throws Exception {
        PGSimpleDataSource database = TestDatabase.fresh("search_plan");
        DemonstrationFixture.load(database, TOWNS);
        factory = Entities.unitOn(database);
    }

    @AfterAll
    static void nothing_stays_open() {
        factory.close();
    }

    @Test
    void names_are_looked_up_by_their_words() {
        for (String readings : List.of("{am}", "{\"mohamed ali\",mohamedali}", "{\"ashbourne sandro\"}")) {
            String plan = plan(SearchSql.NAMED, readings, 0, "{}", "{}", UUID.randomUUID(), 200);
            Stream.of("name_word_sounds", "name_word_looks", "child_word_pkey", "child_word_child", "person_identifier_value",
                    "involvement_practitioner").forEach(index -> assertTrue(plan.contains(index), index + " in\n" + plan));
            noneOfAll(plan);
        }
    }

    @Test
    void homes_are_looked_up_by_postcode_and_address() {
        String plan = plan(SearchSql.LIVING_AT, "QX12AB", "14 ash road", "amina", "2026-03-16", UUID.randomUUID(), 200);
        Stream.of("household_postcode", "household_address", "household_member_household").forEach(index -> assertTrue(plan.contains(index), index + " in\n" + plan));
        noneOfAll(plan);
    }

    private static void noneOfAll(String plan) {
        for (String table : List.of("child_name", "child_word", "name_word", "person", "household", "household_member", "child", "involvement", "person_identifier")) {
            assertFalse(plan.matches("(?s).*Seq Scan on " + table + "\\b.*"), plan);
        }
    }

    private static String plan(String statement, Object... parameters) {
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            manager.createNativeQuery("set local random_page_cost = 1.1").executeUpdate();
            var query = manager.createNativeQuery("explain " + statement);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            List<?> lines = query.getResultList();
            manager.getTransaction().rollback();
            return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
    }
}
