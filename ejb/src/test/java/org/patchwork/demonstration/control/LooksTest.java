package org.patchwork.demonstration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.audit.control.Verifying;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.engine.FactsDigest;
import org.patchwork.rules.engine.FactsText;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.testing.Days;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Access records of four towns, made up as those of a region are. */
class LooksTest {

    private static final int TOWNS = 4;
    private static final int OF_A_TOWN = 2_000;
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static PGSimpleDataSource database;

    @BeforeAll
    static void four_towns() throws SQLException {
        database = TestDatabase.fresh("looks");
        DemonstrationFixture.load(database, TOWNS, OF_A_TOWN);
    }

    @Test
    void the_command_finds_every_stream_whole() throws SQLException {
        String told = Verifying.of(database);
        assertTrue(told.startsWith(TOWNS * OF_A_TOWN + " records in " + count("(select distinct account_id from access_record) a") + " streams;"), told);
        assertTrue(told.endsWith("All is as it was written.\nstatus 0"), told);
    }

    @Test
    void everybody_who_looked_is_somebody_and_so_is_every_child() throws SQLException {
        assertEquals(0, count("access_record r where not exists (select from account a where a.id = r.account_id and a.practitioner_id = r.practitioner_id)"));
        assertEquals(0, count("access_record r where r.child_id is not null and not exists (select from child c where c.id = r.child_id)"));
        assertEquals(0, count("""
                access_record r cross join regexp_split_to_table(r.decisions, ';') entry where r.gate = 'OPEN' and entry ~ '%s'
                   and not exists (select from involvement i where i.id = left(entry, 36)::uuid and i.child_id = r.child_id and i.started_on <= cast(r.at as date))""".formatted(ID)));
        assertEquals(0, count("""
                access_record r cross join regexp_split_to_table(r.decisions, ';') entry where r.action = 'SEARCH' and entry ~ '%s'
                   and not exists (select from child c where c.id = left(entry, 36)::uuid)""".formatted(ID)));
    }

    @Test
    void most_looked_at_whom_they_worked_with_and_some_at_others() throws SQLException {
        String works = "exists (select from involvement i where i.child_id = r.child_id and i.practitioner_id = r.practitioner_id "
                + "and i.started_on <= cast(r.at as date) and (i.ended_on is null or i.ended_on >= cast(r.at as date)))";
        assertEquals(0, count("access_record r where r.child_id is not null and r.gate = 'OPEN' and not " + works));
        assertEquals(0, count("access_record r where r.gate = 'STUB' and " + works));
        int strangers = count("access_record where rule_id = 'R083'");
        assertTrue(strangers > 200 && strangers < 800, strangers + " strangers");
        for (String action : List.of("VIEW", "SEARCH", "EXPORT", "EXPORT_PDF")) {
            assertTrue(count("access_record where action = '" + action + "'") > 50, action);
        }
    }

    @Test
    void they_looked_within_two_years_and_the_rows_lie_in_the_order_of_their_time_as_if_they_had_been_written_then() throws SQLException {
        String first = Days.TODAY.minusYears(2).minusDays(3).toString();
        assertEquals(0, count("access_record where at < '%s' or at >= '%s'".formatted(first, Days.TODAY)));
        assertEquals(1, count("pg_stats where tablename = 'access_record' and attname = 'at' and correlation > 0.99"));
    }

    @Test
    void the_policy_decides_the_facts_in_the_same_way() throws SQLException {
        Policy policy = Shipped.policy().get();
        Map<String, String> facts = new HashMap<>();
        List<Row> looks = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, "select digest, facts from decided_facts", row -> facts.put(row.text("digest"), row.text("facts")));
            Rows.each(connection, "select gate, rule_id, decisions from access_record where child_id is not null", looks::add);
        }
        facts.forEach((digest, text) -> assertEquals(digest, FactsDigest.of(text)));
        for (Row look : looks) {
            for (String entry : look.text("decisions").split(";")) {
                String[] parts = entry.split(":");
                assertNotNull(facts.get(parts[parts.length - 1]), entry);
                FactsText.Facts known = FactsText.parse(facts.get(parts[parts.length - 1]));
                assertEquals(look.text("gate") + look.text("rule_id"), policy.gate(known.gate()).gate() + policy.gate(known.gate()).ruleId());
                if (parts.length > 1) {
                    Decision decision = policy.decide(known.gate(), List.of(known.involvement())).decisions().get(0);
                    assertEquals(parts[1] + parts[2], decision.ruleId() + decision.outcome(), facts.get(parts[3]));
                }
            }
        }
    }

    @Test
    void the_list_of_sensitive_services_is_the_policys() {
        List<String> listed = Lines.of("looks.txt").stream().filter(line -> line.get(0).equals("sensitive")).map(line -> line.get(1) + line.get(2)).sorted().toList();
        assertEquals(Shipped.policy().get().reference().services().values().stream().filter(service -> service.sensitivity() != Sensitivity.STANDARD)
                .map(service -> service.code() + service.sensitivity()).sorted().toList(), listed);
    }

    private static int count(String of) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Rows.each(connection, "select count(*) as many from " + of, rows::add);
        }
        return rows.get(0).number("many");
    }
}
