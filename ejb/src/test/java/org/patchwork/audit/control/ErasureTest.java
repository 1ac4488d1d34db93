package org.patchwork.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final UUID OFFICER = new UUID(0, 0xf);
    private static final String CHILD = ChainedWorld.CHILD.toString();

    private ChainedWorld world;

    @BeforeEach
    void five_looks_and_a_search_that_found_the_child_and_another() throws SQLException {
        world = new ChainedWorld("erasure");
        world.looks(5);
        world.tamper("insert into account (id, username, password_hash, display_name) values ('" + OFFICER + "', 'officer', '-', 'Officer'), "
                + "(ALICE, 'alice', '-', 'Alice')", "insert into account_role values ('" + OFFICER + "', 'INFORMATION_GOVERNANCE'), (ALICE, 'PRACTITIONER')",
                "set session_replication_role = origin",
                "insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions) values ('" + ChainedWorld.idOf(ChainedWorld.BOB, 6)
                + "', now(), BOB, 'SEARCH', 'NA', '-', '-', '" + CHILD + ":R083:STUB;11111111-0000-4000-8000-000000000001:R170:OPEN;')");
    }

    @Test
    void nothing_of_the_child_is_left_and_the_chain_is_well() throws SQLException {
        Kept[] heads = world.exported("head");
        Kept[] all = world.exported("export");
        erase(OFFICER, "The child's 25th birthday");

        assertEquals(List.of("0"), world.read("select count(*) from access_record r where r::text like '%" + CHILD + "%' or reason like 'Asked%'"));
        assertEquals(List.of("erased:R083:STUB;11111111-0000-4000-8000-000000000001:R170:OPEN;"), world.read("select decisions from access_record where action = 'SEARCH'"));
        assertEquals(List.of("10"), world.read("select count(*) from access_record where action = 'VIEW' and gate = 'OPEN' and decisions = ''"));
        assertEquals(List.of("The child's 25th birthday"), world.read("select reason from access_record where action = 'ERASE'"));
        assertEquals(List.of(), world.told());
        assertEquals(List.of(), world.told(heads));
        assertEquals(List.of(), world.told(all));
        assertTrue(world.run("verify").contains("of 11 something was erased"), world.run("verify"));
    }

    @Test
    void a_second_child_is_erased_from_the_same_search() throws SQLException {
        erase(OFFICER, "First");
        try (Connection connection = world.database().getConnection(); PreparedStatement erase = connection.prepareStatement(
                "select erase_access_records('11111111-0000-4000-8000-000000000001', ?, 'Second', '-', now())")) {
            erase.setObject(1, OFFICER);
            erase.executeQuery();
        }
        assertEquals(List.of("erased:R083:STUB;erased:R170:OPEN;"), world.read("select decisions from access_record where action = 'SEARCH'"));
        assertEquals(List.of(), world.told());
    }

    @Test
    void an_edit_is_no_erasure_though_it_says_so() throws SQLException {
        erase(OFFICER, "First");
        world.tamper("update access_record set decisions = 'other' where account_id = ALICE and number = 2");
        assertEquals(List.of("EDITED 2 #2"), world.told());
        world.tamper("insert into access_erased (erasure_id, record_id, left_digest) select gen_random_uuid(), id, access_seal(salt, child_id, decisions, reason)"
                + " from access_record where account_id = ALICE and number = 2");
        assertEquals(List.of("EDITED 2 #2"), world.told());
        world.tamper("update access_erased set erasure_id = (select id from access_record where action = 'ERASE') where ordinal = (select max(ordinal) from access_erased)"
                + " and not exists (select from access_erased e where e.record_id = access_erased.record_id and e.ordinal < access_erased.ordinal)",
                "update access_erased e set left_digest = access_seal(r.salt, r.child_id, r.decisions, r.reason) from access_record r where r.id = e.record_id");
        assertEquals(11, world.told().size(), "an erasure whose lines were changed vouches for none of them");
    }

    @Test
    void only_an_officer_erases_and_says_why() {
        assertTrue(assertThrows(SQLException.class, () -> erase(ChainedWorld.ALICE, "Curious")).getMessage().contains("only an information-governance officer"));
        assertThrows(SQLException.class, () -> erase(OFFICER, " "));
    }

    private void erase(UUID officer, String why) throws SQLException {
        try (Connection connection = world.database().getConnection(); PreparedStatement erase = connection.prepareStatement(
                "select erase_access_records(?, ?, ?, '-', now())")) {
            erase.setObject(1, ChainedWorld.CHILD);
            erase.setObject(2, officer);
            erase.setString(3, why);
            erase.executeQuery();
        }
    }
}
