package org.patchwork.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule that the database itself holds refuses the row it is meant to refuse, and takes that row's lawful neighbour. */
class ConstraintsTest {

    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";
    private static final String OVERLAP = "23P01";
    private static final String REFERENCE = "23503";
    private static final String MISSING = "23502";
    private static final String FORBIDDEN = "42501";

    private Connection connection;

    @BeforeEach
    void a_small_world() throws SQLException {
        connection = TestDatabase.shared().getConnection();
        connection.setAutoCommit(false);
        run("insert into organisation (id, name, agency_kind) values (" + id("o") + ", 'World Office', 'COUNCIL')");
        run("insert into service (id, organisation_id, service_code, name) values (" + id("s") + ", " + id("o") + ", 'SCHOOL', 'School')");
        run("insert into team (id, service_id, name) values (" + id("t") + ", " + id("s") + ", 'Team')");
        for (String who : new String[] {"p", "q"}) {
            run("insert into practitioner (id, team_id, given_name, family_name, role_code) values (" + id(who) + ", " + id("t")
                    + ", 'Priya', 'Shah', 'DSL')");
        }
        for (String who : new String[] {"c", "m"}) {
            run("insert into person (id, given_name, family_name, date_of_birth) values (" + id(who) + ", 'Amina', 'Khan', '2017-01-01')");
        }
        run("insert into child (id) values (" + id("c") + ")");
        run("insert into household (id) values (" + id("h") + ")");
        run("insert into account (id, username, password_hash, display_name) values (" + id("a") + ", 'world', 'x', 'World')");
        run(involvement("i", "'2026-01-01', '2026-01-31'", "false", "CHILD"));
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @TestFactory
    Stream<DynamicTest> a_row_against_the_rules_is_refused() {
        Map<String, String> refused = new LinkedHashMap<>();
        String organisation = "insert into organisation (id, name, agency_kind, agreement_from, agreement_to) values (" + id("1") + ", ";
        refused.put(organisation + "'World Office', 'SCHOOL', null, null)", UNIQUE);
        refused.put(organisation + "' Padded', 'SCHOOL', null, null)", CHECK);
        refused.put(organisation + "'', 'SCHOOL', null, null)", CHECK);
        refused.put(organisation + "'Other', 'school', null, null)", CHECK);
        refused.put(organisation + "'Other', 'SCHOOL', '2026-02-01', '2026-01-31')", CHECK);
        refused.put("insert into service (id, organisation_id, service_code, name) values (" + id("1") + ", " + id("o") + ", 'CAMHS', 'School')", UNIQUE);
        refused.put("insert into service (id, organisation_id, service_code, name) values (" + id("1") + ", " + id("9") + ", 'CAMHS', 'Other')", REFERENCE);
        refused.put("insert into team (id, service_id, name) values (" + id("1") + ", " + id("s") + ", 'Team')", UNIQUE);
        refused.put("update practitioner set working_days = 'MON-FRI' where id = " + id("p"), CHECK);
        refused.put("update practitioner set manager_id = id where id = " + id("p"), CHECK);
        refused.put("update practitioner set cover_id = id where id = " + id("p"), CHECK);
        refused.put("update practitioner set away_from = '2026-02-01', away_to = '2026-01-31' where id = " + id("p"), CHECK);
        refused.put("insert into broker (id, name, phone) values (" + id("1") + ", 'A', '1'), (" + id("2") + ", 'B', '2')", UNIQUE);
        refused.put("insert into broker (id, name, phone, authority_code) values (" + id("1") + ", 'A', '1', 'NOWHERE')", REFERENCE);
        refused.put("insert into broker (id, name, phone, hours) values (" + id("1") + ", 'A', '1', '9-5')", CHECK);
        refused.put(broker() + message("'SENT', null, null, null, now()"), CHECK);
        refused.put(broker() + message("'SENT_BACK', null, null, null, now()"), CHECK);
        refused.put(broker() + message("'ANSWERED', null, now(), null, now()"), CHECK);
        refused.put(broker() + message("'PASSED_ON', null, null, null, null"), CHECK);
        refused.put(broker() + message("'PASSED_ON', null, now(), null, null").replace("'CARD'", "'DESK'"), CHECK);
        refused.put(broker() + message("'PASSED_ON', null, now(), null, null") + "; update broker_message set state = 'SENT', passed_on_at = null", CHECK);
        refused.put(broker() + message("'SENT', null, null, null, null") + "; update broker_message set text = 'other'", CHECK);
        refused.put(broker() + message("'FAILED', null, null, null, now()") + "; update broker_message set handled_by = null", CHECK);
        refused.put("update account set username = 'World' where id = " + id("a"), CHECK);
        refused.put("insert into account (id, username, password_hash, display_name) values (" + id("1") + ", 'world', 'x', 'x')", UNIQUE);
        refused.put("update account set email = 'world at example' where id = " + id("a"), CHECK);
        refused.put("update account set language = 'de' where id = " + id("a"), CHECK);
        refused.put(alert("mail_tries, mail_due_at", "1, now()"), CHECK);
        refused.put(alert("mailed_at", "now()"), CHECK);
        refused.put(alert("mail_tried_at, mailed_at, mail_parked_at", "now(), now(), now()"), CHECK);
        refused.put("insert into account_role values (" + id("a") + ", 'ADMIN')", CHECK);
        refused.put("update person set died_on = '2016-12-31' where id = " + id("c"), CHECK);
        refused.put("update person set expected_on = '2026-12-31' where id = " + id("c"), CHECK);
        refused.put("update child set record_protection = 'SECRET' where id = " + id("c"), CHECK);
        refused.put("insert into child (id) values (" + id("9") + ")", REFERENCE);
        refused.put(identifier("NHS", "999 lower"), CHECK);
        refused.put(identifier("NHS", ""), CHECK);
        refused.put(identifier("nhs", "9990000018"), CHECK);
        refused.put(identifier("NHS", "1") + ", (" + id("2") + ", " + id("m") + ", 'NHS', '1')", UNIQUE);
        refused.put("insert into competence_assessment (id, child_id, outcome, assessed_on) values (" + id("1") + ", " + id("c") + ", 'MAYBE', '2026-01-01')", CHECK);
        refused.put("update household set postcode = 'qx1 2ab' where id = " + id("h"), CHECK);
        refused.put(stay("'2026-02-01', '2026-01-31'"), CHECK);
        refused.put(stay("null, '2026-01-31'") + ", (" + id("2") + ", " + id("h") + ", " + id("c") + ", '2026-01-31', null)", OVERLAP);
        refused.put(relationship("m", "MOTHER", "NONE") + ", (" + id("2") + ", " + id("m") + ", " + id("c") + ", 'MOTHER', 'NONE')", OVERLAP);
        refused.put(relationship("m", "SIBLING", "NONE") + ", (" + id("2") + ", " + id("c") + ", " + id("m") + ", 'SIBLING', 'NONE')", OVERLAP);
        refused.put(relationship("m", "MOTHER", "NONE") + "; update relationship set end_reason = 'OVER'", CHECK);
        refused.put(relationship("m", "MOTHER", "NONE") + responsibility("VERIFIED", "TOLD"), CHECK);
        refused.put(relationship("m", "MOTHER", "NONE") + responsibility("RECORDED", "GUESSED"), CHECK);
        refused.put(relationship("c", "MOTHER", "NONE"), CHECK);
        refused.put(relationship("m", "UNCLE", "NONE"), CHECK);
        refused.put(relationship("m", "MOTHER", "SOME"), CHECK);
        refused.put(involvement("1", "'2026-01-31', null", "false", "CHILD"), OVERLAP);
        refused.put(involvement("1", "'2026-03-01', '2026-02-01'", "false", "CHILD"), CHECK);
        refused.put(involvement("1", "'2026-03-01', null", "false", "PARENT"), CHECK);
        refused.put(involvement("1", "'2026-03-01', null", "false", "NOBODY"), CHECK);
        refused.put(involvement("1", "'2026-03-01', '2026-04-01'", "true", "CHILD"), CHECK);
        refused.put(involvement("1", "'2026-03-01', null", "true", "CHILD") + "; " + involvement("2", "'2026-03-01', null", "true", "CHILD").replace(id("p"), id("q")), UNIQUE);
        refused.put("update involvement set raised_sensitivity = 'STANDARD' where id = " + id("i"), CHECK);
        refused.put("update involvement set accepted_at = now() where id = " + id("i"), CHECK);
        refused.put("insert into contact (id, involvement_id, on_date, kind, recorded_at) values (" + id("1") + ", " + id("i") + ", '2026-01-02', 'GOSSIP', now())", CHECK);
        refused.put(plan("CHIN", "'2026-01-01', null"), CHECK);
        refused.put(plan("CP", "'2026-01-02', '2026-01-01'"), CHECK);
        refused.put(plan("CP", "'2026-01-01', null") + ", (" + id("2") + ", " + id("c") + ", 'LAC', '2026-06-01', null)", OVERLAP);
        refused.put("insert into notice (id, recipient_id, child_id, involvement_id, event, at) values (" + id("1") + ", " + id("p") + ", " + id("c") + ", " + id("i") + ", 'renamed', now())", CHECK);
        refused.put(consent("'GIVEN', null", "CHILD", "ALL"), CHECK);
        refused.put(consent("'REFUSED', 'FULL'", "CHILD", "ALL"), CHECK);
        refused.put(consent("'MAYBE', null", "CHILD", "ALL"), CHECK);
        refused.put(consent("'GIVEN', 'HALF'", "CHILD", "ALL"), CHECK);
        refused.put(consent("'REFUSED', null", "TEACHER", "ALL"), CHECK);
        refused.put(consent("'REFUSED', null", "CHILD", "SOME"), CHECK);
        refused.put(consent("'REFUSED', null", "CHILD", "ALL") + "; insert into consent_scope (id, consent_id) values (" + id("2") + ", " + id("1") + ")", CHECK);
        refused.put("insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at) values (" + id("1") + ", " + id("c") + ", " + id("s") + ", " + id("c") + ", 'WITHHOLD', 'R', 'L', " + id("p") + ", now())", MISSING);
        refused.put("insert into objection (id, involvement_id, state, raised_on) values (" + id("1") + ", " + id("i") + ", 'UPHELD', '2026-01-01')", CHECK);
        refused.put("insert into objection (id, involvement_id, state, raised_on, decided_on) values (" + id("1") + ", " + id("i") + ", 'PENDING', '2026-01-01', '2026-01-02')", CHECK);
        refused.put("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (" + id("1") + ", " + id("p") + ", " + id("c") + ", 'FRIEND', '2026-01-01')", CHECK);
        refused.put("insert into allow_list_entry (id, child_id, practitioner_id, granted_on, ends_on, purpose_code) values (" + id("1") + ", " + id("c") + ", " + id("p") + ", '2026-01-02', '2026-01-01', 'CASE')", CHECK);
        refused.put("insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at) values (" + id("1") + ", " + id("c") + ", " + id("p") + ", 'S47', 'CASE', now(), now())", CHECK);
        refused.put("delete from person where id = " + id("c"), REFERENCE);
        refused.put(imported("'CHECKED', " + id("a") + ", now()"), CHECK);
        refused.put(imported("'CHECKED', null, null") + "; insert into import_row (run_id, line, cells) values (" + id("1") + ", 1, '{}')", CHECK);
        refused.put(imported("'WHOLE', null, null"), CHECK);
        refused.put(imported("'CHECKED', null, null") + "; update import_run set stopped = 'FAILED'", CHECK);
        refused.put(imported("'CHECKING', null, null") + "; update import_run set stopped = 'TIRED'", CHECK);
        return refused.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertRefused(entry.getKey(), entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> a_lawful_neighbour_is_taken() {
        return Stream.of(
                stay("null, '2026-01-31'") + ", (" + id("2") + ", " + id("h") + ", " + id("c") + ", '2026-02-01', null)",
                involvement("1", "'2026-02-01', null", "true", "CHILD"),
                involvement("1", "'2026-01-10', null", "false", "CHILD").replace(id("p"), id("q")),
                plan("CP", "'2026-01-01', '2026-05-31'") + ", (" + id("2") + ", " + id("c") + ", 'LAC', '2026-06-01', null)",
                consent("'GIVEN', 'FULL'", "CHILD", "ALL"),
                relationship("m", "MOTHER", "VERIFIED"),
                relationship("m", "FOSTER_CARER", "NONE") + "; update relationship set since = '2020-01-01', until = '2020-12-31'; "
                        + "insert into relationship (id, person_id, other_id, kind, since) values (" + id("2") + ", " + id("m") + ", " + id("c") + ", 'FOSTER_CARER', '2021-01-01')",
                relationship("m", "MOTHER", "NONE") + responsibility("VERIFIED", "COURT_ORDER"),
                identifier("NHS", "9990000018"),
                alert("mail_due_at, mail_tries, mail_tried_at, mailed_at", "now(), 1, now(), now()"),
                "update account set email = 'world@example', language = 'cy' where id = " + id("a"),
                "insert into account_role values (" + id("a") + ", 'FAMILY')",
                "insert into broker (id, name, phone) values (" + id("1") + ", 'A', '1')",
                broker() + message("'ANSWERED', null, null, 'Yes', now()").replace("'CARD'", "'DESK'"),
                broker() + message("'PASSED_ON', null, now(), null, null") + "; update broker_message set state = 'FAILED', closed_at = now()"
        ).map(sql -> DynamicTest.dynamicTest(sql, () -> {
            var before = connection.setSavepoint();
            assertDoesNotThrow(() -> run(sql));
            connection.rollback(before);
        }));
    }

    @Test
    void the_application_adds_to_what_was_said_and_decided_and_rewrites_nothing() throws SQLException {
        for (String table : new String[] {"access_record", "consent", "consent_scope", "holder_decision", "competence_assessment", "join_try", "broker_unreachable", "broker_time",
            "responsibility_entry", "person_event", "core_group_entry"}) {
            for (String sql : new String[] {"delete from " + table, "truncate " + table, "update " + table + " set id = id"}) {
                assertRefused(sql, FORBIDDEN);
            }
        }
    }

    @Test
    void the_application_ends_what_was_so_in_a_family_and_deletes_none_of_it() throws SQLException {
        for (String table : new String[] {"relationship", "household", "household_member"}) {
            assertRefused("delete from " + table, FORBIDDEN);
            assertRefused("truncate " + table, FORBIDDEN);
        }
        assertRefused("insert into entry_power values ('CP', 'TEACHER')", FORBIDDEN);
    }

    @Test
    void the_facts_of_decisions_are_neither_rewritten_nor_deleted() throws SQLException {
        for (String sql : new String[] {"delete from decided_facts", "truncate decided_facts", "update decided_facts set facts = facts"}) {
            assertRefused(sql, FORBIDDEN);
        }
        assertRefused("insert into decided_facts values ('0000000000000000', 'viewer_role=GP')", CHECK);
    }

    @Test
    void the_application_owns_no_table() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet owners = statement.executeQuery(
                "select distinct tableowner from pg_tables where schemaname = 'public'")) {
            Set<String> names = new TreeSet<>();
            while (owners.next()) {
                names.add(owners.getString(1));
            }
            assertEquals(Set.of("patchwork_owner"), names);
        }
        assertRefused("drop table access_record", FORBIDDEN);
    }

    /** Where an index of ranges offers a second column as it is, a search by that column reads all of the index. */
    @Test
    void what_excludes_overlaps_offers_one_plain_id_to_searches() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet indexes = statement.executeQuery("""
                select i.indexrelid::regclass as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
                  join lateral unnest(i.indkey) with ordinality k (number, place) on k.place > 1
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number and a.atttypid = 'uuid'::regtype
                 where m.amname = 'gist'""")) {
            assertFalse(indexes.next(), () -> "more than one in an index");
        }
    }

    private void assertRefused(String sql, String state) throws SQLException {
        var before = connection.setSavepoint();
        SQLException refused = assertThrows(SQLException.class, () -> run(sql), sql);
        connection.rollback(before);
        assertEquals(state, refused.getSQLState(), refused.getMessage());
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The same short name is the same id. */
    private static String id(String name) {
        return "'00000000-0000-4000-8000-0000000000%02x'".formatted((int) name.charAt(0));
    }

    private static String involvement(String name, String days, String lead, String subject) {
        return "insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, ended_on, lead, subject, recorded_at) values ("
                + id(name) + ", " + id("c") + ", " + id("p") + ", " + id("t") + ", 'DSL', " + days + ", " + lead + ", '" + subject + "', now())";
    }

    private static String identifier(String scheme, String value) {
        return "insert into person_identifier (id, person_id, scheme, value) values (" + id("1") + ", " + id("c") + ", '" + scheme + "', '" + value + "')";
    }

    private static String stay(String days) {
        return "insert into household_member (id, household_id, person_id, since, until) values (" + id("1") + ", " + id("h") + ", " + id("c") + ", " + days + ")";
    }

    private static String relationship(String person, String kind, String responsibility) {
        return "insert into relationship (id, person_id, other_id, kind, parental_responsibility) values (" + id("1") + ", " + id(person) + ", "
                + id("c") + ", '" + kind + "', '" + responsibility + "')";
    }

    private static String responsibility(String state, String source) {
        return "; insert into responsibility_entry (id, relationship_id, state, source, recorded_by, recorded_at) values (" + id("3") + ", " + id("1")
                + ", '" + state + "', '" + source + "', " + id("a") + ", now())";
    }

    private static String alert(String columns, String values) {
        return "insert into alert (id, account_id, kind, about, at, " + columns + ") values (" + id("1") + ", " + id("a") + ", 'SOME_KIND', "
                + id("c") + ", now(), " + values + ")";
    }

    private static String plan(String plan, String days) {
        return "insert into plan_status (id, child_id, plan, from_date, to_date) values (" + id("1") + ", " + id("c") + ", '" + plan + "', " + days + ")";
    }

    private static String broker() {
        return "insert into broker (id, name, phone) values (" + id("1") + ", 'A', '1'); ";
    }

    /** @param rest state, fault, when passed on, answer, when closed */
    private static String message(String rest) {
        return "insert into broker_message (id, broker_id, child_id, asker_id, route, urgent, text, sent_at, due_at, given_up_at, state, fault, passed_on_at, answer, closed_at) values ("
                + id("2") + ", " + id("1") + ", " + id("c") + ", " + id("p") + ", 'CARD', false, 'x', now(), now(), now(), " + rest + ")";
    }

    /** @param rest state, who confirmed, when */
    private static String imported(String rest) {
        return "insert into import_run (id, organisation_id, service_id, kind, whole_list, file_name, sheet, content_hash, headings, columns, rows_all, "
                + "rows_faulty, ending, ending_of, last_line, started_by, uploaded_at, heard_at, state, confirmed_by, confirmed_at) values (" + id("1") + ", "
                + id("o") + ", " + id("s") + ", 'CHILDREN', false, 'x', '', repeat('a', 64), '{}', '{}', 0, 0, 0, 0, 0, " + id("a") + ", now(), now(), " + rest + ")";
    }

    private static String consent(String stateAndExtent, String giver, String scope) {
        return "insert into consent (id, child_id, service_id, state, extent, giver, subject_id, scope, valid_from, recorded_at) values (" + id("1")
                + ", " + id("c") + ", " + id("s") + ", " + stateAndExtent + ", '" + giver + "', " + id("c") + ", '" + scope + "', '2026-01-01', now())";
    }
}
