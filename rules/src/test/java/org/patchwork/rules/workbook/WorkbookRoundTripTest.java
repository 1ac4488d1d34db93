package org.patchwork.rules.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.rules.engine.Limits;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

class WorkbookRoundTripTest {

    private static final String NAME = "policy.xlsx";
    private static final List<String> AWKWARD = List.of("\"", "\"\"", "a \"b\" c", ",", "a,b", "'apostrophe", "''", "Dŵr ŷd Gwasanaethau plant â'r glasoed",
            "007", "000", "1-Mar", "TRUE", "FALSE", "1E5", "1.0", "-", "=1+1", "+44", "@SUM(A1)", "-2", "#N/A", "_x000D_", "_x0041_", "__x0041__", "_xZZZZ_", "&amp;", "<b>",
            "]]>", "a\u00A0b", "\u202Eabc", "\uD83D\uDE00", "a\u0301", "a\tb", "a\nb", "a\r\nb", "\u0007", "\uFFFF", "2026-11-22", "9", "12345678901234567890", "null",
            "CIN|CP|LAC", "not NONE", "x".repeat(4_000));

    private static PolicyBook thereAndBack(PolicyBook book) throws PolicyRejected {
        return PolicyWorkbook.read(PolicyWorkbook.write(book), NAME);
    }

    @Test
    void the_shipped_policy_comes_back_to_the_byte() throws PolicyRejected {
        PolicyBook shipped = Books.shipped();
        PolicyBook read = thereAndBack(shipped);
        assertEquals(Books.canonical(shipped), read);
        assertEquals(shipped, new PolicyTables(read).over(shipped));
        assertEquals(shipped.hash(), new PolicyTables(read).over(shipped).hash());
    }

    @Test
    void the_same_book_gives_the_same_bytes() throws PolicyRejected {
        assertArrayEquals(PolicyWorkbook.write(Books.small()), PolicyWorkbook.write(Books.small()));
    }

    @Test
    void awkward_texts_come_back_as_they_are() throws PolicyRejected {
        List<List<String>> rows = new ArrayList<>();
        for (String text : AWKWARD) {
            rows.add(List.of(text, "", text, "end"));
            rows.add(List.of("", text, "", "end"));
        }
        PolicyBook book = new PolicyTables(Books.small()).put("scenarios/awkward texts (1).csv", List.of("id", "a \"b\", c", "_x0041_", "end"), rows);
        assertEquals(Books.canonical(book), thereAndBack(book));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void random_edits_of_the_policy_come_back(long seed) throws PolicyRejected {
        Random random = new Random(seed);
        PolicyBook book = seed % 3 == 0 ? Books.shipped() : Books.small();
        for (int edit = 0; edit < 60; edit++) {
            book = edited(book, random);
        }
        assertEquals(Books.canonical(book), thereAndBack(book));
    }

    private static PolicyBook edited(PolicyBook book, Random random) throws PolicyRejected {
        PolicyTables tables = new PolicyTables(book);
        PolicyTable table = tables.list().get(random.nextInt(tables.list().size()));
        List<String> cells = new ArrayList<>();
        table.headings().forEach(heading -> cells.add(random.nextInt(3) == 0 ? "" : AWKWARD.get(random.nextInt(AWKWARD.size() - 1))));
        cells.set(random.nextInt(cells.size()), "x");
        int line = table.rows().isEmpty() ? 1 : table.rows().get(random.nextInt(table.rows().size())).line();
        return switch (line == 1 ? 1 : random.nextInt(5)) {
            case 0 -> tables.change(table.name(), line, cells);
            case 1 -> tables.insertAfter(table.name(), line, cells);
            case 2 -> tables.delete(table.name(), line);
            case 3 -> tables.moveUp(table.name(), line);
            default -> tables.put("scenarios/" + (char) ('a' + random.nextInt(26)) + " new.csv", table.headings(), List.of(cells));
        };
    }

    @Test
    void a_draft_with_a_blank_row_in_the_middle_keeps_it() throws PolicyRejected {
        PolicyBook book = new PolicyTables(Books.small()).insertAfter("30-outcome.csv", 3, List.of("", "", "", "", "", "", "", "", "", ""));
        assertEquals(book, thereAndBack(book));
    }

    @Test
    void a_table_as_large_as_one_may_be_comes_back() throws PolicyRejected {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < Limits.COLUMNS; column++) {
            headings.add("h" + column);
        }
        for (int row = 0; row < Limits.ROWS; row++) {
            rows.add(headings.stream().map(heading -> "x").toList());
        }
        PolicyBook book = new PolicyTables(Books.small()).put("scenarios/large.csv", headings, rows);
        assertEquals(Books.canonical(book), thereAndBack(book));
    }

    @Test
    void a_file_that_is_no_table_at_all_is_told_and_not_lost() {
        PolicyBook book = Books.small().with(new PolicyFile("31-outcome.csv", new byte[] {'a', (byte) 0x92}));
        PolicyRejected rejected = assertThrows(PolicyRejected.class, () -> PolicyWorkbook.write(book));
        assertEquals("31-outcome.csv", rejected.faults().get(0).table());
        PolicyBook elsewhere = Books.small().with(new PolicyFile("scenarios/../x.csv", "id\n1\n".getBytes(StandardCharsets.UTF_8)));
        assertThrows(PolicyRejected.class, () -> PolicyWorkbook.write(elsewhere));
    }

    @Test
    void a_stream_is_read_too() throws PolicyRejected, IOException {
        assertEquals(Books.small(), PolicyWorkbook.read(new ByteArrayInputStream(PolicyWorkbook.write(Books.small())), NAME));
    }

    @Test
    void every_file_has_a_sheet_of_its_own_with_a_name_that_a_sheet_may_have() {
        List<String> files = new ArrayList<>(Books.shipped().all().stream().map(PolicyFile::name).toList());
        files.addAll(List.of("49-outcome-a-name-much-longer-than-thirty-one-characters.csv", "49-outcome-a-name-much-longer-than-thirty-one-letters.csv",
                "Values.csv", "history.csv", "scenarios/GATE.csv", "structure.csv", "scenarios/a name that is far too long for any sheet.csv"));
        Map<String, String> names = SheetNames.of(files);
        Set<String> folded = new HashSet<>();
        names.values().forEach(name -> {
            assertTrue(name.length() <= 31 && !name.isBlank() && !name.matches(".*[\\[\\]:*?/\\\\].*"), name);
            assertTrue(folded.add(SheetNames.folded(name)), name);
            assertTrue(!List.of("history", "values", "structure", "read me first").contains(SheetNames.folded(name)), name);
        });
        assertEquals(files.size(), names.size());
        Books.shipped().files().forEach(file -> assertEquals(file.name(), names.get(file.name()) + ".csv"));
    }
}
