package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static PolicyFile file(String name, String content) {
        return new PolicyFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_folder_gives_its_tables_and_its_scenarios_apart() throws IOException {
        PolicyBook book = PolicyBook.ofFolder(Path.of("policy"));
        assertEquals("00-tables.csv", book.files().get(0).name());
        assertTrue(book.files().stream().noneMatch(table -> table.name().contains("/")));
        assertTrue(book.find("scenarios/gate.csv").isPresent());
        assertEquals(book.all().size(), book.files().size() + book.scenarios().size());
    }

    @Test
    void one_bit_more_is_another_hash_and_the_order_of_files_is_not() {
        PolicyFile a = file("a.csv", "x");
        PolicyFile b = file("b.csv", "y");
        PolicyBook book = PolicyBook.of(List.of(a, b));
        assertEquals(book.hash(), PolicyBook.of(List.of(b, a)).hash());
        assertEquals(book, PolicyBook.of(List.of(b, a)));
        assertNotEquals(book.hash(), book.with(file("b.csv", "z")).hash());
        assertNotEquals(book.hash(), book.without("b.csv").hash());
        assertNotEquals(PolicyBook.of(List.of(file("a.csv", "xb.csvy"))).hash(), book.hash());
    }

    @Test
    void two_files_of_one_name_are_no_book() {
        assertThrows(IllegalArgumentException.class, () -> PolicyBook.of(List.of(file("a.csv", "x"), file("a.csv", "y"))));
    }
}
