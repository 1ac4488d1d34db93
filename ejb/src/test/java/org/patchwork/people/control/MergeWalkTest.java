package org.patchwork.people.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.TestDatabase;

/** Merging loses nothing, and parting gives back exactly what was: over every table that refers to a child, for many seeds. */
class MergeWalkTest {

    private static final int WALKS = 40;
    private static final String REFERENCES = "select table_name || '.' || column_name from refers_to_children()";

    @Test
    void a_merge_moves_everything_and_parting_gives_it_all_back() throws SQLException {
        Set<String> filled = new TreeSet<>();
        int merged = 0;
        try (Connection connection = TestDatabase.asOwner(TestDatabase.shared()).getConnection()) {
            connection.setAutoCommit(false);
            for (int seed = 1; seed <= WALKS; seed++) {
                MergeWorld world = new MergeWorld(connection, seed);
                if (world.one("select merge_hindrance(?, ?)", world.gone, world.kept) == null) {
                    merged++;
                    walk(world, filled);
                }
                connection.rollback();
            }
            assertEquals(Set.of(), minus(new MergeWorld(connection, 0).list(REFERENCES), filled), "tables that no walk filled: add rows of theirs to MergeWorld");
            connection.rollback();
        }
        assertTrue(merged > WALKS / 3, merged + " worlds could be merged");
    }

    private static void walk(MergeWorld world, Set<String> filled) throws SQLException {
        Map<String, List<String>> before = world.everything();
        String strongest = world.one("select record_protection from child where id in (?, ?) order by protection_strength(record_protection) desc limit 1",
                world.gone, world.kept);
        String merge = world.one("select merge_children(?, ?, ?, 'the same child', timestamptz '2026-03-16 10:30Z')", world.gone, world.kept, world.officer);
        Map<String, List<String>> between = world.everything();

        before.forEach((table, rows) -> assertTrue(table.startsWith("child_") || rows.size() == between.get(table).size(), table + " lost rows"));
        assertNotEquals(before, between);
        for (String reference : world.list(REFERENCES)) {
            String[] column = reference.split("\\.");
            String left = "select id from %s where %s = ? order by 1".formatted(column[0], column[1]);
            assertEquals(world.list("select row_id from child_merge_row where merge_id = cast(? as uuid) and table_name = ? and column_name = ? and was = became order by 1",
                    merge, column[0], column[1]), world.list(left, world.gone), reference);
            if (!world.list("select 1 from child_merge_row where merge_id = cast(? as uuid) and table_name = ? and column_name = ? and was <> became",
                    merge, column[0], column[1]).isEmpty()) {
                filled.add(reference);
            }
        }
        assertEquals(strongest, world.one("select record_protection from child where id = ?", world.kept));
        assertEquals(world.kept.toString(), world.one("select leads_to(?)", world.gone));
        assertEquals(List.of(), world.list("select 1 from child_word where child_id = ?", world.gone));
        assertTrue(Integer.parseInt(world.one("select count(*) from involvement where child_id = ? and lead", world.kept)) <= 1);

        world.list("select part_children(cast(? as uuid), ?, timestamptz '2026-03-17 10:30Z')", merge, world.officer);
        Map<String, List<String>> after = world.everything();
        before.forEach((table, rows) -> assertEquals(rows, after.get(table), table));
        assertFalse(world.list("select 1 from child_merge where undone_at is not null and id = cast(? as uuid)", merge).isEmpty());
    }

    private static Set<String> minus(List<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
