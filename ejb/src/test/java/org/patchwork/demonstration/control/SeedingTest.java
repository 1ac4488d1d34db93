package org.patchwork.demonstration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchwork.platform.control.Argon2id;
import org.patchwork.testing.Days;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

class SeedingTest {

    private static PGSimpleDataSource database;

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.fresh("seeding");
        seed(database, "demonstration", "correct horse");
    }

    @Test
    void the_size_is_that_of_the_pilot() throws SQLException {
        assertEquals(64, count("organisation"));
        assertEquals(350, count("practitioner"));
        assertEquals(2350, count("child"));
        assertEquals(42, count("account where username ~ '^demo[0-9]+$'"));
    }

    @Test
    void every_service_of_the_policy_is_given_and_at_work() throws SQLException {
        assertEquals(35, count("(select distinct service_code from service) s"));
        assertEquals(35, count("(select distinct service_code from involvement join team on team.id = team_id "
                + "join service on service.id = service_id) s"));
    }

    @Test
    void the_tail_of_people_around_a_child_is_long() throws SQLException {
        String perChild = "(select child_id, count(*) n from involvement group by child_id) c";
        assertEquals(60, count(perChild.replace("count(*)", "count(distinct practitioner_id)") + " where n = 60") * 60);
        assertTrue(count(perChild + " where n > 30") >= 10);
        assertTrue(count(perChild + " where n between 3 and 9") > 1000);
        assertEquals(1, count("child where not exists (select 1 from involvement where child_id = child.id) "
                + "and id = (select id from person where given_name = 'Jude' and family_name = 'Weaver')"));
    }

    @Test
    void consent_is_there_in_every_state() throws SQLException {
        for (String state : List.of("state = 'REFUSED'", "state = 'WITHDRAWN'", "extent = 'FULL'", "extent = 'EXISTENCE'",
                "valid_to < date '" + Days.TODAY + "'", "giver = 'OTHER_PARENT'", "scope = 'ONLY'", "scope = 'EXCEPT'")) {
            assertTrue(count("consent where " + state) > 5, state);
        }
    }

    @Test
    void decisions_objections_protections_and_plans_are_there_in_every_kind() throws SQLException {
        assertEquals(3, count("(select distinct decision from holder_decision) d"));
        assertEquals(3, count("(select distinct state from objection) o"));
        assertEquals(5, count("(select distinct record_protection from child) c"));
        assertEquals(5, count("(select distinct plan from plan_status) p"));
        assertEquals(3, count("(select distinct basis from statutory_access) s"));
        for (String kind : List.of("practitioner_mark", "disputed_at is not null", "invited_at is not null", "raised_sensitivity is not null",
                "not relevant", "started_on > date '" + Days.TODAY + "'", "ended_on < date '" + Days.TODAY + "'", "core_group", "lead")) {
            assertTrue(count("involvement where " + kind) > 0, kind);
        }
    }

    @Test
    void nobody_can_be_reached_by_telephone_or_mail() throws SQLException {
        assertEquals(0, count("practitioner where phone !~ '^[+]447700900[0-9]{3}$' or safe_phone !~ '^[+]448081570[0-9]{3}$' "
                + "or email !~ '^[a-z0-9.-]+@[a-z-]+[.]example$'"));
        assertEquals(0, count("organisation where phone !~ '^[+]441632960[0-9]{3}$' or email !~ '[.]example$'"));
        assertEquals(0, count("team where phone !~ '^[+]441632960[0-9]{3}$' or email !~ '[.]example$'"));
        assertEquals(0, count("broker where phone !~ '^[+]448081570[0-9]{3}$' or out_of_hours !~ '^[+]448081570[0-9]{3}$'"));
        assertEquals(0, count("person_identifier where scheme = 'NHS' and value !~ '^999[0-9]{7}$'"));
        assertEquals(0, count("household where postcode !~ '^QX[0-9] [0-9][A-Z]{2}$'"));
    }

    @Test
    void the_accounts_open_with_the_password_given() throws SQLException {
        assertTrue(Argon2id.matches("correct horse".toCharArray(), text("select password_hash from account where username = 'demo1'")));
    }

    @Test
    void the_sheet_tells_what_a_join_asks_for(@TempDir Path folder) throws Exception {
        Path sheet = folder.resolve("demonstration.txt");
        try (Connection connection = database.getConnection()) {
            Sheet.write(connection, sheet);
        }
        List<String> lines = Files.readAllLines(sheet);
        assertEquals(1, lines.stream().filter(line -> line.matches("Callum Reid +2020-03-09 +9990000042 +[A-Z][0-9]{12} +QX4 [0-9][A-Z]{2}")).count(),
                String.join("\n", lines));
        assertEquals(18, lines.stream().filter(line -> line.matches("[A-Z][a-z]+ [A-Z][a-z]+ +20[0-9-]{8} .*")).count());
    }

    @Test
    void the_same_day_makes_the_same_rows_again() {
        Dataset once = DemonstrationData.of(Days.TODAY, Days.ZONE, "hash");
        Dataset again = DemonstrationData.of(Days.TODAY, Days.ZONE, "hash");
        assertEquals(once.tables(), again.tables());
        Set<Object> ids = new HashSet<>();
        once.tables().forEach((table, rows) -> rows.forEach(row -> {
            if (row.containsKey("id") && !table.equals("child")) {
                assertTrue(ids.add(row.get("id")), "an id twice");
            }
        }));
    }

    @Test
    void people_keep_their_ids_on_another_day() {
        Object id = DemonstrationData.of(Days.TODAY, Days.ZONE, "hash").tables().get("child").get(0).get("id");
        assertEquals(id, DemonstrationData.of(Days.TODAY.plusDays(200), Days.ZONE, "hash").tables().get("child").get(0).get("id"));
    }

    @Test
    void any_day_of_the_year_makes_rows_that_the_database_takes() throws SQLException {
        PGSimpleDataSource leap = TestDatabase.fresh("seeding_leap");
        try (Connection connection = leap.getConnection()) {
            connection.setAutoCommit(false);
            Dataset data = DemonstrationData.of(LocalDate.of(2028, 2, 29), Days.ZONE, "hash");
            assertTrue(new Loading(connection).load(data) > 10_000);
            connection.commit();
        }
    }

    @Test
    void a_second_start_loads_nothing_and_renews_the_password() throws SQLException {
        PGSimpleDataSource again = TestDatabase.fresh("seeding_again");
        seed(again, "demonstration", "first");
        seed(again, "demonstration", "second");
        assertEquals(2350, count(again, "child"));
        assertTrue(Argon2id.matches("second".toCharArray(), text(again, "select password_hash from account where username = 'demo41'")));
    }

    @Test
    void a_production_server_refuses_a_database_with_demonstration_accounts() {
        var refused = assertThrows(IllegalStateException.class, () -> seed(database, "production", null));
        assertTrue(refused.getMessage().contains("PATCHWORK_MODE"), refused.getMessage());
    }

    @Test
    void a_production_server_never_gets_demonstration_accounts() throws SQLException {
        PGSimpleDataSource production = TestDatabase.fresh("seeding_production");
        seed(production, null, "anything");
        assertEquals(0, count(production, "account"));
    }

    @Test
    void a_database_with_other_data_is_left_alone() throws SQLException {
        PGSimpleDataSource real = TestDatabase.fresh("seeding_real");
        execute(real, "insert into organisation (id, name, agency_kind) values (gen_random_uuid(), 'Real', 'SCHOOL')");
        seed(real, "demonstration", "anything");
        assertEquals(0, count(real, "account"));
    }

    @Test
    void a_demonstration_without_a_password_does_not_start() {
        var refused = assertThrows(IllegalStateException.class, () -> seed(database, "demonstration", " "));
        assertTrue(refused.getMessage().contains("PATCHWORK_DEMO_PASSWORD"), refused.getMessage());
    }

    private static void seed(PGSimpleDataSource target, String mode, String password) throws SQLException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            new Seeding(connection, Days.CLOCK).run(mode, password);
            connection.commit();
        }
    }

    private static long count(String of) throws SQLException {
        return count(database, of);
    }

    private static long count(PGSimpleDataSource source, String of) throws SQLException {
        return Long.parseLong(text(source, "select count(*) from " + of));
    }

    private static String text(String sql) throws SQLException {
        return text(database, sql);
    }

    private static String text(PGSimpleDataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(PGSimpleDataSource target, String sql) throws SQLException {
        try (Connection connection = target.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
