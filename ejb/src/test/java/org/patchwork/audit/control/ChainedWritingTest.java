package org.patchwork.audit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.Days;
import org.patchwork.testing.TestDatabase;

class ChainedWritingTest {

    private static final String TRIGGERS = "select string_agg(tgname || ' ' || tgenabled::text, ' ' order by tgname) from pg_trigger where tgrelid = 'access_record'::regclass";

    private ChainedWorld world;

    @BeforeEach
    void two_people_looked_twice() throws SQLException {
        world = new ChainedWorld("chained_writing");
        world.looks(2);
    }

    @Test
    void what_was_written_together_stands_in_the_chain_between_what_was_written_one_by_one() throws SQLException {
        writeAs(TestDatabase.asOwner(world.database()).getConnection(), 3, 4);
        world.look(ChainedWorld.ALICE, 5);
        assertEquals(List.of(), world.told());
        assertTrue(world.run("verify").startsWith("8 records in 3 streams"), world.run("verify"));
        world.tamper("update access_record set gate = 'STUB' where account_id = ALICE and number = 3");
        assertEquals(List.of("EDITED 3 #3"), world.told());
    }

    @Test
    void records_stay_as_protected_as_before() throws SQLException {
        List<String> before = world.read(TRIGGERS);
        writeAs(TestDatabase.asOwner(world.database()).getConnection(), 3);
        assertEquals(before, world.read(TRIGGERS));
        try (Connection owner = TestDatabase.asOwner(world.database()).getConnection(); Statement statement = owner.createStatement()) {
            assertTrue(assertThrows(SQLException.class, () -> statement.execute("delete from access_record")).getMessage().contains("an access record stays"));
        }
    }

    @Test
    void the_application_cannot() throws SQLException {
        Connection application = world.database().getConnection();
        assertTrue(assertThrows(SQLException.class, () -> writeAs(application, 3)).getMessage().contains("must be owner"));
    }

    /** Alice looks at a child; somebody new looks for one whose name is not plain. */
    private static void writeAs(Connection writer, int... numbers) throws SQLException {
        try (writer) {
            writer.setAutoCommit(false);
            ChainedWriting writing = ChainedWriting.begin(writer);
            for (int number : numbers) {
                writing.add(new ChainedWriting.Look(ChainedWorld.idOf(ChainedWorld.ALICE, number), Days.NOW.plusSeconds(number).plusNanos(123_456_000), ChainedWorld.ALICE,
                        ChainedWorld.BOB, ChainedWorld.CHILD, "VIEW", "OPEN", "-", "ab12", "d1;i1:R170:FULL:d2"));
            }
            writing.add(new ChainedWriting.Look(UUID.nameUUIDFromBytes(new byte[] {1}), Days.NOW, new UUID(0, 0xc), null, null, "SEARCH", "NA", "-", "-", "\"é\\,{};"));
            writing.end();
            writer.commit();
        }
    }
}
