package org.patchwork.intake.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.workbook.ListWorkbook;
import org.patchwork.testing.Entities;

/** Files by chance, from the same seeds in every run: sound ones are taken once whatever their order, damaged ones never harm. */
class ImportWalkTest {

    private static final List<String> ROLES = List.of("Health visitor", "MANAGER", "health visitor", "Helth visitor", "");
    private static final List<String> TEAMS = List.of("Northgate", "northgate ", "Southgate", "");
    private static final List<String> DATES = List.of("2027-01-31", "31/01/2027", "31/02/2027", "", "soon");
    private static final List<String> NAMES = List.of("Ann", "O'Brien", "=SUM(A1)", "Zoë", "\u202Eevil", "Smith, J", "a \"b\" c", "x".repeat(101), "");
    private static final String SNAPSHOT = """
            select coalesce(string_agg(concat_ws('|', email, given_name, family_name, role_code, training_valid_to, version), ';' order by email), '') as text
              from practitioner where email like 'w%@agency.example'""";

    @RegisterExtension
    final Entities entities = new Entities();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_same_rows_again_in_any_order_and_form_change_nothing(long seed) {
        Random chance = new Random(seed);
        Office office = new Office(entities.manager());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.add(List.of("w" + i + "@agency.example", one(chance, NAMES), one(chance, NAMES), one(chance, ROLES), one(chance, TEAMS), one(chance, DATES)));
        }
        List<String> headings = List.of("email", "given_name", "family_name", "role", "team", "training_valid_to");
        ImportEntry first = take(office, csv(headings, rows), "rows.csv");
        String after = snapshot();
        assertEquals(first.rows() - first.faulty(), first.fresh());
        Collections.shuffle(rows, chance);
        ImportEntry second = take(office, csv(headings, rows), "rows.csv");
        ImportEntry third = take(office, ListWorkbook.write("People", headings, rows), "rows.xlsx");
        for (ImportEntry again : List.of(second, third)) {
            assertTrue(again.changesNothing(), again.toString());
            assertEquals(first.faulty(), again.faulty());
        }
        assertEquals(after, snapshot());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void a_file_that_was_damaged_by_chance_is_refused_or_read_and_never_fails(long seed) {
        Random chance = new Random(seed);
        Office office = new Office(entities.manager());
        List<String> headings = ImportKind.PRACTITIONERS.columns().stream().map(ImportColumn::heading).toList();
        byte[] workbook = ListWorkbook.write("People", headings, List.of(List.of("w@agency.example", "Ann", "Ellis", "Health visitor", "Northgate")));
        byte[] text = csv(headings, List.of(List.of("w@agency.example", "Ann", "Ellis", "Health visitor", "Northgate", "", "01632 960123")));
        int refused = 0;
        for (int round = 0; round < 40; round++) {
            byte[] damaged = damaged(chance, round % 2 == 0 ? workbook : text);
            try {
                office.as("mona").upload(ImportKind.values()[chance.nextInt(3)], false, damaged, round % 2 == 0 ? "x.xlsx" : "x.csv", null);
            } catch (ImportRefused expected) {
                refused++;
                assertFalse(expected.faults().isEmpty());
            }
        }
        assertTrue(refused > 10, "most of it cannot be read");
        assertEquals("", snapshot());
    }

    private static byte[] damaged(Random chance, byte[] sound) {
        byte[] file = Arrays.copyOf(sound, chance.nextInt(4) == 0 ? chance.nextInt(sound.length) : sound.length);
        for (int i = 0; i < 1 + chance.nextInt(6) && file.length > 0; i++) {
            file[chance.nextInt(file.length)] = (byte) chance.nextInt(256);
        }
        return file;
    }

    private ImportEntry take(Office office, byte[] file, String name) {
        Imports imports = office.as("mona");
        UUID id = imports.upload(ImportKind.PRACTITIONERS, false, file, name, null);
        if (imports.get(id).rows() > imports.get(id).faulty()) {
            imports.start(id);
        }
        return imports.get(id);
    }

    private String snapshot() {
        return Rows.of(entities.manager(), SNAPSHOT).get(0).text("text");
    }

    private static String one(Random chance, List<String> of) {
        // The first is the usual one, so that most rows are sound.
        return of.get(chance.nextInt(3) == 0 ? chance.nextInt(of.size()) : 0);
    }

    private static byte[] csv(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", headings)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList())).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
