package org.patchwork.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchwork.testing.TestDatabase;

class VerificationTest {

    private static final String OF_ALICE = " from access_record where account_id = ALICE and number ";

    @TempDir
    Path folder;

    private ChainedWorld world;

    @BeforeEach
    void two_people_looked_ten_times_each() throws SQLException {
        world = new ChainedWorld("chained");
        world.looks(10);
    }

    @Test
    void what_nobody_touched_is_well() throws SQLException {
        assertEquals(List.of(), world.told());
        assertEquals(List.of(), world.told(world.exported("head")));
        assertEquals(List.of(), world.told(world.exported("export")));
        String told = world.run("verify");
        assertTrue(told.startsWith("20 records in 2 streams; of 0 something was erased"), told);
        assertTrue(told.endsWith("All is as it was written.\nstatus 0"), told);
    }

    @Test
    void more_looks_later_are_no_fault() throws SQLException {
        Kept[] heads = world.exported("head");
        Kept[] all = world.exported("export");
        world.look(ChainedWorld.ALICE, 11);
        assertEquals(List.of(), world.told(heads));
        assertEquals(List.of(), world.told(all));
    }

    @Test
    void a_deleted_record_is_named() throws SQLException {
        Kept[] all = world.exported("export");
        world.tamper("delete" + OF_ALICE + "= 4");
        assertEquals(List.of("DELETED 4"), world.told());
        assertEquals(List.of("DELETED 4 #4"), world.told(all));
        assertTrue(world.run("verify").contains("DELETED: record 4 of stream " + ChainedWorld.ALICE));
    }

    @Test
    void a_deleted_record_is_named_though_the_gap_was_closed() throws SQLException {
        world.tamper("delete" + OF_ALICE + "= 4", "alter table access_record drop constraint access_record_place",
                "update access_record set number = number - 1 where account_id = ALICE and number > 4");
        assertEquals(List.of("DELETED 4"), world.told());
    }

    @Test
    void an_edited_record_is_named_whatever_was_edited_of_it() throws SQLException {
        for (String edit : List.of("at = at + interval '1 microsecond'", "practitioner_id = id", "child_id = null", "action = 'EXPORT'",
                "gate = 'STUB'", "rule_id = 'R170'", "policy_version = 'ab13'", "decisions = ''", "reason = null", "salt = id",
                "sealed = hash", "previous = hash", "hash = sealed", "id = '0000000a-0000-0000-0000-000000000005'")) {
            world = new ChainedWorld("chained_edit");
            world.looks(7);
            world.tamper("update access_record set " + edit + " where account_id = ALICE and number = 5");
            List<String> told = world.told();
            assertEquals(1, told.size(), edit + ": " + told);
            assertTrue(told.get(0).startsWith("EDITED 5 #5"), edit + ": " + told);
        }
    }

    @Test
    void an_edited_record_is_named_though_its_hash_was_worked_out_anew() throws SQLException {
        world.tamper("""
                update access_record set gate = 'STUB', hash = sha256(previous || convert_to(access_part(number::text), 'UTF8')
                    || sha256(convert_to(access_part(id::text) || access_part(cast(extract(epoch from at) * 1000000 as bigint)::text)
                    || access_part(account_id::text) || access_part(practitioner_id::text) || access_part(action) || access_part('STUB')
                    || access_part(rule_id) || access_part(policy_version) || access_part(encode(sealed, 'hex')), 'UTF8')))
                 where account_id = ALICE and number in (5, 10)""");
        assertEquals(List.of("EDITED 10 #10", "EDITED 5 #5"), world.told());
    }

    @Test
    void records_that_changed_places_are_both_named() throws SQLException {
        world.tamper("alter table access_record drop constraint access_record_place",
                "update access_record set number = 10 - number where account_id = ALICE and number in (3, 7)");
        assertEquals(List.of("REORDERED 3 #7", "REORDERED 7 #3"), world.told());
    }

    @Test
    void a_record_put_in_is_named_and_those_that_made_room_are_not() throws SQLException {
        world.tamper("alter table access_record drop constraint access_record_place",
                "update access_record set number = number + 1 where account_id = ALICE and number > 3", """
                insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions, number, salt, sealed, previous, hash)
                select '00000000-0000-000a-0000-000000000063', at, account_id, action, gate, rule_id, policy_version, '', 4, salt, sealed, hash, sealed
                """ + OF_ALICE + "= 3");
        assertEquals(List.of("INSERTED 4 #99"), world.told());
    }

    @Test
    void a_record_put_in_beside_another_or_behind_the_end_is_named() throws SQLException {
        for (int number : new int[] {6, 11}) {
            world = new ChainedWorld("chained_in");
            world.looks(10);
            world.tamper("alter table access_record drop constraint access_record_place", """
                    insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions, number, salt, sealed, previous, hash)
                    select '00000000-0000-000a-0000-000000000063', at, account_id, action, gate, rule_id, policy_version, '', %d, salt, sealed, hash, sealed
                    """.formatted(number) + OF_ALICE + "= " + (number - 1));
            assertEquals(List.of("INSERTED " + number + " #99"), world.told());
        }
    }

    @Test
    void a_tail_that_was_cut_off_is_named() throws SQLException {
        Kept[] heads = world.exported("head");
        world.tamper("delete" + OF_ALICE + "> 7");
        assertEquals(List.of("DELETED 8-10"), world.told());
        world.tamper("update access_stream s set (number, hash) = (select r.number, r.hash from access_record r where r.account_id = s.stream order by r.number desc limit 1)");
        assertEquals(List.of(), world.told());
        assertEquals(List.of("DELETED 8-10"), world.told(heads));
    }

    @Test
    void a_person_whose_every_look_is_gone_is_missed() throws SQLException {
        Kept[] heads = world.exported("head");
        world.tamper("delete" + OF_ALICE + "> 0");
        assertEquals(List.of("DELETED 1-10"), world.told());
        world.tamper("delete from access_stream where stream = ALICE");
        assertEquals(List.of("DELETED 1-10"), world.told(heads));
    }

    @Test
    void an_end_that_is_not_kept_any_more_is_missed() throws SQLException {
        world.tamper("delete from access_stream where stream = BOB");
        assertEquals(List.of("HEAD 10"), world.told());
    }

    @Test
    void what_was_made_to_fit_by_a_superuser_is_told_by_heads_and_named_by_an_export() throws SQLException {
        Kept[] heads = world.exported("head");
        Kept[] all = world.exported("export");
        world.tamper("update access_record set gate = 'STUB' where account_id = ALICE and number = 5");
        world.rewriteAlice();
        assertEquals(List.of(), world.told());
        assertEquals(List.of("REWRITTEN 1-10"), world.told(heads));
        assertEquals(List.of("EDITED 5 #5"), world.told(all));
    }

    @Test
    void deleted_moved_and_put_in_are_named_by_an_export_though_all_was_made_to_fit() throws SQLException {
        Kept[] all = world.exported("export");
        world.tamper("delete" + OF_ALICE + "= 2", "alter table access_record drop constraint access_record_place",
                "update access_record set number = 15 - number where account_id = ALICE and number in (6, 9)", """
                insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions, number, salt, sealed, previous, hash)
                select '00000000-0000-000a-0000-000000000063', at, account_id, action, gate, rule_id, policy_version, '', 2, salt, sealed, hash, sealed
                """ + OF_ALICE + "= 1");
        world.rewriteAlice();
        assertEquals(List.of(), world.told());
        assertEquals(List.of("DELETED 2 #2", "INSERTED 2 #99", "REORDERED 6 #9", "REORDERED 9 #6"), world.told(all));
    }

    @Test
    void an_export_that_was_changed_itself_is_refused() throws IOException {
        Path file = folder.resolve("heads.jsonl");
        String heads = world.run("head").replaceFirst("status 0$", "");
        Files.writeString(file, heads);
        assertTrue(world.run("verify", "--against", file.toString()).endsWith("status 0"));
        Files.writeString(file, heads.replace("\"number\":10", "\"number\":9"));
        assertTrue(world.run("verify", "--against", file.toString()).endsWith("status 2"));
        assertTrue(world.run("verify", "--against", folder.resolve("absent").toString()).endsWith("status 2"));
        assertTrue(world.run("verify", "--everything").endsWith("status 2"));
    }

    @Test
    void what_is_exported_names_nobody() {
        String printed = world.run("head") + world.run("export");
        assertFalse(printed.contains(ChainedWorld.CHILD.toString()) || printed.contains("family"), printed);
    }

    @Test
    void the_application_can_choose_neither_number_nor_hash() throws SQLException {
        try (Connection connection = world.database().getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions, number, salt, sealed, previous, hash)
                values (gen_random_uuid(), now(), ?, 'VIEW', 'OPEN', '-', '-', '', 77, gen_random_uuid(), '\\x00', '\\x00', '\\x00')""")) {
            insert.setObject(1, ChainedWorld.ALICE);
            insert.executeUpdate();
        }
        assertEquals(List.of(), world.told());
        assertEquals(List.of("11"), world.read("select number from access_stream where stream = '" + ChainedWorld.ALICE + "'"));
        try (Connection connection = world.database().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : List.of("update access_stream set number = 0", "delete from access_stream", "insert into access_stream values (gen_random_uuid(), 0, '\\x00')",
                    "delete from access_erased", "update access_record set hash = hash")) {
                assertTrue(assertThrows(SQLException.class, () -> statement.execute(sql)).getMessage().contains("permission denied"), sql);
            }
        }
    }

    @Test
    void not_even_the_owner_of_the_tables_changes_a_record() throws SQLException {
        try (Connection connection = TestDatabase.asOwner(world.database()).getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : List.of("delete from access_record", "truncate access_record", "update access_record set gate = 'STUB'")) {
                assertTrue(assertThrows(SQLException.class, () -> statement.execute(sql)).getMessage().contains("an access record stays"), sql);
            }
        }
    }
}
