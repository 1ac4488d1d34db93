package org.patchwork.policy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.policy.boundary.NoSuchTable;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.RowChange;
import org.patchwork.policy.boundary.RowForm;
import org.patchwork.policy.boundary.RowLook;
import org.patchwork.policy.boundary.TableEntry;
import org.patchwork.policy.boundary.TableSheet;
import org.patchwork.rules.engine.PolicyBook;

class RowWritingTest {

    private static final String SENSITIVE = "44-outcome-sensitive.csv";
    private static final LocalDate AGREED = LocalDate.of(2026, 12, 1);

    private final PolicyBook book = Books.shipped();
    private final RowWriting rows = new RowWriting(book);

    @Test
    void every_row_of_every_table_is_the_same_after_it_was_opened_and_saved_unchanged() {
        Sheets sheets = new Sheets(book);
        for (TableEntry table : sheets.list()) {
            for (TableSheet.Row row : sheets.sheet(table.name()).rows()) {
                RowForm form = rows.form(table.name(), row.line());
                PolicyBook saved = rows.with(new RowChange(table.name(), row.line(), false, form.cells()));
                assertEquals(sheets.sheet(table.name()).rows(), new Sheets(saved).sheet(table.name()).rows());
            }
        }
    }

    @Test
    void every_row_reads_back_as_a_sentence() {
        Sheets sheets = new Sheets(book);
        for (TableEntry table : sheets.list()) {
            for (TableSheet.Row row : sheets.sheet(table.name()).rows()) {
                assertFalse(row.sentence().isBlank(), table.name() + " " + row.line());
            }
        }
        assertEquals("R139", sheets.sheet(SENSITIVE).rows().get(0).key());
        assertFalse(sheets.sheet(SENSITIVE).rows().get(0).legalBasis().isEmpty());
    }

    @Test
    void a_wrong_cell_is_told_with_its_column_and_a_right_one_is_not() {
        List<String> cells = new ArrayList<>(rows.form(SENSITIVE, 2).cells());
        assertEquals(List.of(), rows.look(new RowChange(SENSITIVE, 2, false, cells)).faults());
        cells.set(2, "HDIE");
        RowLook look = rows.look(new RowChange(SENSITIVE, 2, false, cells));
        assertEquals(List.of("outcome"), look.faults().stream().map(PolicyFault::column).toList());
        assertTrue(look.faults().get(0).message().contains("HIDE"), look.faults().toString());
    }

    @Test
    void a_wrong_scenario_is_told_too() {
        String file = "scenarios/outcome.csv";
        RowForm form = rows.form(file, 2);
        int expected = form.fields().stream().map(RowForm.Field::heading).toList().indexOf("expected_outcome");
        List<String> cells = new ArrayList<>(form.cells());
        cells.set(expected, "FUL");
        assertEquals(List.of("expected_outcome"), rows.look(new RowChange(file, 2, false, cells)).faults().stream().map(PolicyFault::column).toList());
    }

    @Test
    void a_new_row_takes_anything_is_agreed_today_and_comes_after_its_neighbour() {
        RowForm fresh = rows.fresh(SENSITIVE, 2, AGREED);
        assertEquals(List.of("", "ANY", "", "", "", "Patchwork, Brighton & Hove post, 2012", "Information governance", "2026-12-01"), fresh.cells());
        List<String> cells = new ArrayList<>(fresh.cells());
        cells.set(0, "R138");
        Sheets with = new Sheets(rows.with(new RowChange(SENSITIVE, 2, true, cells)));
        assertEquals(List.of("R139", "R138"), with.sheet(SENSITIVE).rows().stream().map(TableSheet.Row::key).toList());
        Sheets first = new Sheets(rows.with(new RowChange(SENSITIVE, 1, true, cells)));
        assertEquals(List.of("R138", "R139"), first.sheet(SENSITIVE).rows().stream().map(TableSheet.Row::key).toList());
    }

    @Test
    void rows_and_tables_that_are_not_there_are_said_so() {
        assertThrows(NoSuchTable.class, () -> rows.form("99-none.csv", 2));
        assertThrows(NoSuchTable.class, () -> rows.form(SENSITIVE, 77));
        assertThrows(NoSuchTable.class, () -> rows.without(SENSITIVE, 77));
        assertThrows(NoSuchTable.class, () -> rows.moved(SENSITIVE, 0, true));
    }

    @Test
    void findings_name_every_row_with_its_sentence_and_come_once_for_each_content() {
        Reviews reviews = new Reviews();
        assertTrue(reviews.of(book).publishable());
        assertTrue(reviews.of(book) == reviews.of(book));
        List<String> cells = new ArrayList<>(rows.form(SENSITIVE, 2).cells());
        cells.set(2, "FULL");
        var broken = reviews.of(rows.with(new RowChange(SENSITIVE, 2, false, cells)));
        assertFalse(broken.publishable());
        assertTrue(broken.toMend() > 0);
        assertFalse(broken.breaches().get(0).rows().get(0).sentence().isEmpty());
    }
}
