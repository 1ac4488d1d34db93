package org.patchwork.web.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.policy.boundary.RowForm.Control;
import org.patchwork.policy.boundary.RowForm.Field;
import org.patchwork.policy.boundary.RowForm.Word;

class CellFieldTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ANY", "CP", "CIN|CP", "not CP", "not team|CP", "team", "CAMSH|CP"})
    void a_condition_that_is_sent_as_it_was_shown_says_the_same(String cell) {
        CellField shown = CellField.of(condition(cell), 3);
        CellField sent = CellField.sent(condition(cell), 3, Map.of("c3-mode", new String[] {shown.getMode().name()},
                "c3", chosen(shown)));
        assertEquals(List.of(cell.replace("not ", "").split("\\|")).stream().sorted().toList(),
                List.of(sent.getText().replace("not ", "").split("\\|")).stream().sorted().toList());
        assertEquals(cell.startsWith("not "), sent.getText().startsWith("not "));
    }

    @Test
    void any_value_forgets_the_words_that_are_ticked_beside_it() {
        assertEquals("ANY", CellField.sent(condition("CP"), 0, Map.of("c0-mode", new String[] {"ANY"}, "c0", new String[] {"CP"})).getText());
    }

    @Test
    void words_that_nobody_knows_stay_marked_and_chosen() {
        CellField.Option unknown = CellField.of(condition("CAMSH|CP"), 0).getWords().get(2);
        assertEquals(new CellField.Option("CAMSH", "", false, true), unknown);
    }

    @Test
    void nothing_chosen_is_a_blank_cell_and_not_any_value() {
        CellField blank = CellField.sent(condition("CP"), 0, Map.of("c0-mode", new String[] {"THESE"}));
        assertEquals("", blank.getText());
        assertNull(blank.getMode());
        assertEquals("", CellField.sent(condition("CP"), 0, Map.of("c0-mode", new String[] {"NOT_THESE"})).getText());
    }

    @Test
    void a_day_is_written_as_the_tables_want_it_and_what_is_no_day_is_kept_as_it_was_typed() {
        Field day = new Field("agreed", "2026-11-22", Control.DAY, "DATE", "", false, List.of(), List.of());
        assertEquals("22", CellField.of(day, 1).getDay().getDay());
        assertEquals("2027-03-04", CellField.sent(day, 1, typed("4", "3", "2027")).getText());
        CellField wrong = CellField.sent(day, 1, typed("31", "2", "2027"));
        assertEquals("2027-2-31", wrong.getText());
        assertEquals("31", wrong.getDay().getDay());
        assertEquals("2027", wrong.getDay().getYear());
        assertEquals("", CellField.sent(day, 1, typed("", "", "")).getText());
    }

    private static Map<String, String[]> typed(String day, String month, String year) {
        return Map.of("c1-day", new String[] {day}, "c1-month", new String[] {month}, "c1-year", new String[] {year});
    }

    private static String[] chosen(CellField field) {
        return java.util.stream.Stream.concat(field.getGroups().stream(), field.getWords().stream())
                .filter(CellField.Option::chosen).map(CellField.Option::code).toArray(String[]::new);
    }

    private static Field condition(String cell) {
        return new Field("plan", cell, Control.CONDITION, "CONDITION", "|", false,
                List.of(new Word("CIN", ""), new Word("CP", "")), List.of(new Word("team", "Supports the child now")));
    }
}
