package org.patchwork.demonstration.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows by table, the tables in the order in which they may be filled. */
final class Dataset {

    /** Involvements of those who led until they ended: written before the others, as they were, so that the database itself keeps who led when. */
    static final String LED = "involvement before";

    private static final List<String> ORDER = List.of("organisation", "service", "service_area", "team", "practitioner", "safeguarding_lead", "authority", "broker", "account",
            "account_role", "feedback", "broker_staff", "broker_time", "person", "person_identifier", "child", "record_protection_request",
            "competence_assessment", "household", "household_member",
            "relationship", LED, "involvement", "due_obligation", "contact", "plan_status", "notice", "consent", "consent_scope",
            "holder_decision", "objection", "involvement_dispute", "conflict", "allow_list_entry", "statutory_access", "task", "task_step",
            "attention");

    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();

    Dataset() {
        ORDER.forEach(table -> tables.put(table, new ArrayList<>()));
    }

    /** Adds a row; columns and values alternate, and a column not named is null. */
    void add(String table, Object... columnsAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        tables.get(table).add(row);
    }

    /** The id of an account that was added before. */
    UUID accountOf(String username) {
        return tables.get("account").stream().filter(row -> username.equals(row.get("username"))).map(row -> (UUID) row.get("id"))
                .findFirst().orElseThrow(() -> new IllegalStateException("no account " + username));
    }

    Map<String, List<Map<String, Object>>> tables() {
        return tables;
    }
}
