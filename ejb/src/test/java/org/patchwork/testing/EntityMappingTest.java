package org.patchwork.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds entities and migrated tables together, from both sides. */
class EntityMappingTest {

    /** Rows that hang on an entity or are written by procedures alone. */
    private static final Set<String> WITHOUT_ENTITY = Set.of("account_role", "flyway_schema_history", "policy_file", "policy_editor",
            "policy_event", "policy_reading", "alert", "safeguarding_lead", "broker_unreachable", "emergency_access", "authority",
            "broker_staff", "broker_time", "access_stream", "access_erased", "statutory_power", "statutory_power_role", "statutory_purpose",
            "unusual_access_rule", "unusual_access", "unusual_access_mute", "unusual_access_rule_change", "entry_power", "service_area",
            "directory_change", "still_involved_rule", "outside_mail", "agreement", "name_word", "child_name", "child_word", "name_group",
            "contested_identifier", "duplicate_pair", "child_merge", "child_merge_row", "import_run", "import_row", "import_file", "import_identity",
            "draft", "draft_seal", "task_step", "task_calendar", "lead_period", "case_event", "attention", "attention_answer", "arrival",
            "measure_month", "home_visit", "home_step_dismissed", "notice", "notice_mail", "notice_choice", "notice_mail_stopped",
            "notice_stop_link");

    @RegisterExtension
    final Entities entities = new Entities();

    @TestFactory
    Stream<DynamicTest> every_column_of_an_entity_is_in_its_table() {
        Set<EntityType<?>> types = entities.manager().getMetamodel().getEntities();
        assertTrue(types.size() >= 24, "entities were found");
        return types.stream().map(type -> DynamicTest.dynamicTest(type.getName(), () -> assertEquals(List.of(),
                entities.manager().createQuery("select e from " + type.getName() + " e").setMaxResults(1).getResultList())));
    }

    @Test
    void every_table_has_its_entity() {
        Set<String> tables = new TreeSet<>();
        entities.manager().createNativeQuery("select tablename from pg_tables where schemaname = 'public'").getResultList()
                .forEach(name -> tables.add((String) name));
        tables.removeAll(WITHOUT_ENTITY);
        Set<String> mapped = new TreeSet<>();
        entities.manager().getMetamodel().getEntities().forEach(type -> mapped.add(tableOf(type)));
        assertEquals(tables, mapped);
    }

    private static String tableOf(EntityType<?> type) {
        Table table = type.getJavaType().getAnnotation(Table.class);
        return table == null ? type.getName().toLowerCase() : table.name();
    }
}
