package org.patchwork.people.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Two records of a child with rows in every table that refers to one, some of which cannot both be of one child; by a fixed seed. */
final class MergeWorld {

    private static final List<String> KINDS = List.of("LOCATION", "SHIELDED", "ADOPTION_SEALED", "PROTECTED_PERSON");

    final UUID gone;
    final UUID kept;
    final UUID officer;
    private final UUID agency;
    private final UUID imported;
    private final Connection connection;
    private final Random random;
    private final List<UUID> practitioners = new ArrayList<>();
    private final List<UUID> teams = new ArrayList<>();
    private final List<UUID> services = new ArrayList<>();
    private final List<UUID> others = new ArrayList<>();
    private final List<UUID> homes = new ArrayList<>();

    MergeWorld(Connection connection, long seed) throws SQLException {
        this.connection = connection;
        this.random = new Random(seed);
        officer = account("IG" + seed);
        run("insert into account_role values ('%s', 'INFORMATION_GOVERNANCE')", officer);
        agency = id("insert into organisation (id, name, agency_kind) values ('%s', 'Agency " + seed + "', 'COUNCIL')");
        for (String code : List.of("SCHOOL", "CAMHS")) {
            services.add(id("insert into service (id, organisation_id, service_code, name) values ('%s', '" + agency + "', '" + code + "', '" + code + "')"));
            teams.add(id("insert into team (id, service_id, name) values ('%s', '" + services.get(services.size() - 1) + "', 'Team')"));
        }
        for (int n = 0; n < 3; n++) {
            practitioners.add(id("insert into practitioner (id, team_id, given_name, family_name, role_code) values ('%s', '" + any(teams) + "', 'P', 'Q', 'TEACHER')"));
            others.add(person("Other"));
            homes.add(id("insert into household (id, address) values ('%s', '1 Mill Lane')"));
        }
        imported = id("insert into import_run (id, organisation_id, service_id, kind, whole_list, file_name, sheet, content_hash, headings, columns, state, rows_all, rows_faulty, ending, ending_of, last_line, started_by, uploaded_at, heard_at) values ('%s', '"
                + agency + "', '" + services.get(0) + "', 'CHILDREN', false, 'f', 's', repeat('0', 64), '{}', '{}', 'DONE', 0, 0, 0, 0, 1000, '" + officer + "', now(), now())");
        run("insert into broker (id, name, phone) values (gen_random_uuid(), 'Desk', '1') on conflict do nothing");
        gone = child();
        kept = child();
    }

    private UUID child() throws SQLException {
        UUID child = person("Amina");
        run("insert into child (id) values ('%s')", child);
        for (int n = random.nextInt(4, 9); n > 0; n--) {
            oneOfEach(child);
        }
        return child;
    }

    private void oneOfEach(UUID c) throws SQLException {
        UUID p = any(practitioners);
        UUID s = any(services);
        UUID t = any(teams);
        maybe("insert into person_identifier (id, person_id, scheme, value) values (gen_random_uuid(), '%s', 'LOCAL', '%d')", c, random.nextInt(900));
        maybe("insert into contested_identifier (id, person_id, scheme, value, recorded_at) values (gen_random_uuid(), '%s', 'LOCAL', '%d', now())", c, random.nextInt(5));
        maybe("insert into competence_assessment (id, child_id, outcome, assessed_on) values (gen_random_uuid(), '%s', 'GILLICK', %s)", c, day());
        maybe("insert into household_member (id, household_id, person_id, since) values (gen_random_uuid(), '%s', '%s', %s)", any(homes), c, day());
        maybe("insert into relationship (id, person_id, other_id, kind) values (gen_random_uuid(), '%s', '%s', 'MOTHER')", any(others), c);
        maybe("insert into relationship (id, person_id, other_id, kind) values (gen_random_uuid(), '%s', '%s', 'SIBLING')", c, any(others));
        UUID involvement = UUID.randomUUID();
        boolean lead = random.nextInt(3) == 0;
        maybe("insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, ended_on, lead, recorded_at) values ('%s', '%s', '%s', '%s', 'TEACHER', %s, %s, %s, now())",
                involvement, c, p, t, day(), lead ? "null" : "date '2026-09-01'", lead);
        maybe("insert into involvement (id, child_id, practitioner_id, team_id, role_code, subject, subject_person_id, started_on, recorded_at) values (gen_random_uuid(), '%s', '%s', '%s', 'TEACHER', 'SIBLING', '%s', %s, now())",
                any(List.of(c, other(c))), p, t, c, day());
        maybe("insert into contact (id, involvement_id, on_date, kind, recorded_at) values (gen_random_uuid(), '%s', %s, 'SEEN', now())", involvement, day());
        maybe("insert into notice (id, recipient_id, child_id, involvement_id, event, at) values (gen_random_uuid(), '%s', '%s', '%s', 'INVOLVEMENT_STARTED', now())", p, c, involvement);
        maybe("insert into notice_choice (id, practitioner_id, child_id, topic, pace) values (gen_random_uuid(), '%s', '%s', 'TEAM', 'OFF')", p, c);
        maybe("insert into case_event (id, child_id, involvement_id, kind, at, due_at) values (gen_random_uuid(), '%s', '%s', 'LEAD_CHANGED', now(), now())", c, involvement);
        maybe("insert into attention (id, child_id, involvement_id, raised_by, reason_code, ask_code, raised_at) values (gen_random_uuid(), '%s', '%s', '%s', 'WORRIED', 'CALL_ME', timestamptz '2026-02-01')", c, involvement, p);
        if (random.nextInt(8) == 0) {
            maybe("insert into plan_status (id, child_id, plan, from_date, to_date) values (gen_random_uuid(), '%s', '%s', %s, date '2026-09-01')", c, any(List.of("CP", "CIN")), day());
        }
        maybe("insert into join_try (id, practitioner_id, child_id, at) values (gen_random_uuid(), '%s', '%s', now())", p, c);
        UUID consent = UUID.randomUUID();
        maybe("insert into consent (id, child_id, service_id, state, giver, giver_id, subject_id, valid_from, recorded_at) values ('%s', '%s', '%s', 'REFUSED', 'CHILD', '%s', '%s', %s, timestamptz '2026-01-0%d')",
                consent, c, s, c, c, day(), random.nextInt(1, 9));
        maybe("insert into consent_scope (id, consent_id, role_code) values (gen_random_uuid(), '%s', 'TEACHER')", consent);
        maybe("insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on) values (gen_random_uuid(), '%s', '%s', '%s', 'WITHHOLD', 'R', 'L', '%s', timestamptz '2026-01-01 10:00Z', date '2026-06-01')",
                c, s, c, p);
        maybe("insert into conflict (id, practitioner_id, child_id, kind, declared_on) values (gen_random_uuid(), '%s', '%s', 'RELATIVE', date '2026-01-01')", p, c);
        maybe("insert into allow_list_entry (id, child_id, practitioner_id, granted_on, purpose_code) values (gen_random_uuid(), '%s', '%s', %s, 'CASE')", c, p, day());
        maybe("insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at) values (gen_random_uuid(), '%s', '%s', 'MASH', 'SCREENING', timestamptz '2026-02-0%d', timestamptz '2026-02-10')", c, p, random.nextInt(1, 9));
        maybe("insert into due_obligation (id, obligation, child_id, rule_id, raised_at) values (gen_random_uuid(), 'DUTY_%d', '%s', 'R1', now())", random.nextInt(40), c);
        maybe("insert into broker_unreachable (id, child_id, practitioner_id, at) values (gen_random_uuid(), '%s', '%s', now())", c, p);
        maybe("insert into emergency_access (id, account_id, practitioner_id, child_id, reason_code, reason, opened_at, expires_at, review_due_at, escalates_at, outcome, review_note, reviewed_at, reviewed_by) values (gen_random_uuid(), '%s', '%s', '%s', 'MEDICAL', 'r', timestamptz '2026-02-01 09:00Z', timestamptz '2026-02-01 13:00Z', timestamptz '2026-02-03', timestamptz '2026-02-04', 'JUSTIFIED', 'n', timestamptz '2026-02-02', '%s')",
                account("E" + UUID.randomUUID()), p, c, officer);
        maybe("insert into broker_message (id, broker_id, child_id, asker_id, route, urgent, text, sent_at, due_at, given_up_at, state, closed_at) select gen_random_uuid(), id, '%s', '%s', 'CARD', false, 't', now(), now(), now(), 'FAILED', now() from broker limit 1", c, p);
        maybe("insert into invitation (id, child_id, invited_by, practitioner_id, made_at, expires_at) values (gen_random_uuid(), '%s', '%s', '%s', timestamptz '2026-02-01', timestamptz '2026-02-15')",
                c, p, practitioners.get((practitioners.indexOf(p) + 1) % practitioners.size()));
        maybe("insert into person_event (id, person_id, kind, on_date, former_given_name, former_family_name, recorded_by, recorded_at) values (gen_random_uuid(), '%s', 'NAMED', %s, 'Amina', 'Shah', '%s', timestamptz '2026-02-01')",
                c, day(), officer);
        maybe("insert into task (id, child_id, title_code, due_on, state, asked_by, asker_involvement_id, assigned_to, assignee_involvement_id, asked_at, form_key, stamp) values (gen_random_uuid(), '%s', 'VISIT', %s, 'ASKED', '%s', '%s', '%s', '%s', now(), gen_random_uuid(), gen_random_uuid())",
                c, day(), p, involvement, p, involvement);
        maybe("insert into import_row (run_id, line, cells, change, child_id) values ('%s', %d, '{}', 'UNCHANGED', '%s')", imported, random.nextInt(1, 1000), c);
        maybe("insert into import_identity (organisation_id, scheme, value, date_of_birth, child_id, first_named_at) values ('%s', 'NHS', '%d', date '2017-03-12', '%s', timestamptz '2026-02-01')",
                agency, random.nextInt(1000), c);
        if (random.nextInt(5) == 0) {
            maybe("insert into record_protection_request (id, child_id, kind, reason_code, asked_at, in_force_at, review_on) values (gen_random_uuid(), '%s', '%s', 'TAKEN_OVER', timestamptz '2026-01-01', timestamptz '2026-01-01', date '2026-12-01')", c, any(KINDS));
        }
    }

    /** The other of the two, once there is one; else somebody who is no child of these two. */
    private UUID other(UUID child) {
        return gone != null && !gone.equals(child) ? gone : child;
    }

    private UUID account(String name) throws SQLException {
        return id("insert into account (id, username, password_hash, display_name) values ('%s', '" + name.toLowerCase() + "', 'x', 'x')");
    }

    private UUID person(String given) throws SQLException {
        return id("insert into person (id, given_name, family_name, date_of_birth) values ('%s', '" + given + "', 'Khan', date '2017-03-12')");
    }

    private String day() {
        return "date '2026-0" + random.nextInt(1, 9) + "-01'";
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private UUID id(String sql) throws SQLException {
        UUID id = UUID.randomUUID();
        run(sql, id);
        return id;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        }
    }

    /** Writes a row unless one is there already that forbids it. */
    private void maybe(String sql, Object... values) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(sql, values);
            connection.releaseSavepoint(before);
        } catch (SQLException taken) {
            if (!taken.getSQLState().startsWith("23")) {
                throw taken;
            }
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    /** Every row that refers to a child or a person, and the children, by table; without versions, which count writes. */
    Map<String, List<String>> everything() throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>(list("select distinct table_name from refers_to_children() order by 1"));
        tables.addAll(List.of("child", "person", "contact", "consent_scope", "child_name", "child_word"));
        for (String table : tables) {
            rows.put(table, list("select cast(to_jsonb(t) - 'version' as text) from " + table + " t order by 1"));
        }
        return rows;
    }

    List<String> list(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                query.setObject(n + 1, values[n]);
            }
            try (ResultSet result = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (result.next()) {
                    found.add(result.getString(1));
                }
                return found;
            }
        }
    }

    String one(String sql, Object... values) throws SQLException {
        return list(sql, values).get(0);
    }
}
