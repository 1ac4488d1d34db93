package org.patchwork.demonstration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.Days;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Four towns, made of the one of the demonstration: more are made in the same way. */
class TownsTest {

    private static final String UPKEEP = """
            select string_agg(what, E'\n' order by what) from (
                select indexdef as what from pg_indexes where schemaname = 'public'
                union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace) kept
            """;
    private static PGSimpleDataSource database;
    private static String before;

    @BeforeAll
    static void four_towns() throws SQLException {
        database = TestDatabase.fresh("towns");
        before = one(UPKEEP);
        assertTrue(DemonstrationFixture.load(database, 4, 10) > 200_000);
    }

    @Test
    void three_towns_share_their_agencies_and_nobody_of_the_others_signs_in() throws SQLException {
        assertEquals(4 * 2350, count("child"));
        assertEquals(2 * 350, count("practitioner"));
        assertEquals(2 * 64, count("(select distinct name from organisation) o"));
        assertEquals(42, count("account where username ~ '^demo[0-9]+$'"));
        assertEquals(0, count("practitioner p where not exists (select from account a where a.practitioner_id = p.id)"));
        assertEquals(42, count("account where disabled_at is null"));
        int ofOne = count("involvement i join practitioner p on p.id = i.practitioner_id join account a on a.practitioner_id = p.id where a.username = 'demo1'");
        assertTrue(ofOne > 0 && ofOne % 3 == 0, "the towns share them evenly");
    }

    @Test
    void names_and_homes_are_others_and_families_keep_together() throws SQLException {
        assertTrue(count("(select distinct given_name, family_name from person) n") > 10_000);
        assertTrue(count("person where given_name = 'Amina' and family_name = 'Khan'") < 4);
        assertEquals(0, count("household_member m join person p on p.id = m.person_id where not exists (select from household h where h.id = m.household_id)"));
        assertTrue(count("(select distinct left(postcode, 2) from household) p") == 4);
    }

    @Test
    void numbers_are_sound_and_nobody_elses() throws SQLException {
        assertEquals(0, count("(select value from person_identifier where scheme = 'NHS' group by value having count(*) > 1) d"));
        assertEquals(0, count("""
                person_identifier where scheme = 'NHS' and substr(value, 10, 1)::int <>
                (11 - (select sum(substr(value, i, 1)::int * (11 - i)) from generate_series(1, 9) i) % 11) % 11"""));
    }

    @Test
    void indexes_and_constraints_are_as_before() throws SQLException {
        assertEquals(before, one(UPKEEP));
    }

    @Test
    void the_command_changes_no_database_but_one_in_its_first_size() {
        assertTrue(said("M").contains("does not hold the demonstration in its first size"), said("M"));
        assertTrue(said("XL").contains("Say how large"), said("XL"));
        assertTrue(said().contains("Say how large"), said());
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = new SizeCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8), Days.CLOCK).run(List.of(arguments),
                Map.of("PATCHWORK_DB_URL", database.getUrl()));
        assertEquals(SizeCommand.UNUSABLE, status);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int count(String of) throws SQLException {
        return Integer.parseInt(one("select count(*) from " + of));
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
