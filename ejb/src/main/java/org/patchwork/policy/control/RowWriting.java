package org.patchwork.policy.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.RowChange;
import org.patchwork.policy.boundary.RowForm;
import org.patchwork.policy.boundary.RowForm.Control;
import org.patchwork.policy.boundary.RowForm.Field;
import org.patchwork.policy.boundary.RowForm.Word;
import org.patchwork.policy.boundary.RowLook;
import org.patchwork.policy.boundary.TableEntry.Group;
import org.patchwork.rules.engine.Choice;
import org.patchwork.rules.engine.Choices;
import org.patchwork.rules.engine.Choices.Form;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;
import org.patchwork.rules.check.PolicyReview;

/** Writes single rows of a book. */
public final class RowWriting {

    private static final int HEADINGS = 1;
    private static final String ANY = "ANY";
    /** An age is written as a number, or as one of the words. */
    private static final String AGE = "child_age";
    /** What a new row takes over from the one before it, as it seldom differs. */
    private static final Set<String> TAKEN_OVER = Set.of("source", "owner");

    private final Sheets sheets;
    private final PolicyTables tables;

    public RowWriting(PolicyBook book) {
        this.sheets = new Sheets(book);
        this.tables = sheets.tables();
    }

    /** @throws org.patchwork.policy.boundary.NoSuchTable when there is no such row */
    public RowForm form(String name, int line) {
        PolicyTable table = sheets.table(name);
        PolicyTable.Row row = sheets.rowAt(table, line);
        List<Field> fields = new ArrayList<>();
        for (String heading : table.headings()) {
            fields.add(field(heading, table.cell(row, heading), tables.choices(table, heading, row)));
        }
        return new RowForm(tables.book().hash(), Sheets.entry(table), line, false, fields, sheets.sentence(table, row));
    }

    /** For a row below that line, 1 being the headings; conditions take anything, and it is agreed on that day. */
    public RowForm fresh(String name, int after, LocalDate agreed) {
        PolicyTable table = sheets.table(name);
        PolicyTable.Row before = after == HEADINGS ? new PolicyTable.Row(HEADINGS, List.of()) : sheets.rowAt(table, after);
        List<Field> fields = new ArrayList<>();
        for (String heading : table.headings()) {
            Choices choices = tables.choices(table, heading);
            String text = choices.form().condition() ? ANY : choices.form() == Form.DATE ? agreed.toString()
                    : TAKEN_OVER.contains(heading) ? table.cell(before, heading) : "";
            fields.add(field(heading, text, choices));
        }
        return new RowForm(tables.book().hash(), Sheets.entry(table), after, true, fields, "");
    }

    private static Field field(String heading, String text, Choices choices) {
        return new Field(heading, text, control(heading, choices), choices.form().name(), choices.form().separator(), choices.form().blank(),
                words(choices.words()), words(choices.groups()));
    }

    private static Control control(String heading, Choices choices) {
        return switch (choices.form()) {
            case CONDITION -> Control.CONDITION;
            case WORD, EXPECTED -> Control.ONE_WORD;
            case CASE -> heading.equals(AGE) ? Control.TEXT : Control.ONE_WORD;
            case WORDS, EXPECTED_WORDS -> Control.SEVERAL_WORDS;
            case DATE -> Control.DAY;
            default -> Control.TEXT;
        };
    }

    private static List<Word> words(List<Choice> choices) {
        return choices.stream().map(choice -> new Word(choice.word(), choice.meaning())).toList();
    }

    /** The book with that change. */
    public PolicyBook with(RowChange change) {
        placeOf(change);
        try {
            return change.fresh() ? tables.insertAfter(change.table(), change.line(), change.cells())
                    : tables.change(change.table(), change.line(), change.cells());
        } catch (PolicyRejected unreadable) {
            throw Unreadable.of(unreadable);
        }
    }

    /** The book without a row. */
    public PolicyBook without(String name, int line) {
        sheets.rowAt(sheets.table(name), line);
        try {
            return tables.delete(name, line);
        } catch (PolicyRejected unreadable) {
            throw Unreadable.of(unreadable);
        }
    }

    /** The book with a row one place earlier or later. */
    public PolicyBook moved(String name, int line, boolean up) {
        sheets.rowAt(sheets.table(name), line);
        try {
            return up ? tables.moveUp(name, line) : tables.moveDown(name, line);
        } catch (PolicyRejected unreadable) {
            throw Unreadable.of(unreadable);
        }
    }

    /** What would come of a change, without making it. */
    public RowLook look(RowChange change) {
        int place = placeOf(change);
        PolicyBook book = with(change);
        Sheets changed = new Sheets(book);
        PolicyTable table = changed.table(change.table());
        PolicyTable.Row row = table.rows().get(place);
        List<PolicyFault> faults = PublishingCheck.faults(faults(table, book).stream()
                .filter(fault -> fault.table().equals(table.name()) && fault.line() == row.line()).toList());
        return new RowLook(changed.sentence(table, row), faults);
    }

    private static List<Fault> faults(PolicyTable table, PolicyBook book) {
        if (Group.valueOf(table.kind().name()) == Group.SCENARIOS) {
            return PolicyReview.of(book).faults();
        }
        try {
            PolicyCompiler.rulesOf(book);
            return List.of();
        } catch (PolicyRejected rejected) {
            return rejected.faults();
        }
    }

    private int placeOf(RowChange change) {
        PolicyTable table = sheets.table(change.table());
        int place = change.line() == HEADINGS ? -1 : table.rows().indexOf(sheets.rowAt(table, change.line()));
        return change.fresh() ? place + 1 : place;
    }
}
