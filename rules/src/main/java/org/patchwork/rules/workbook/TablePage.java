package org.patchwork.rules.workbook;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.patchwork.rules.engine.Choices;
import org.patchwork.rules.engine.Choices.Form;
import org.patchwork.rules.engine.Limits;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

/** One table on its sheet: locked headings, cells to write in, and beside each what it may say. */
final class TablePage {

    private static final int NARROWEST = 12;
    private static final int WIDEST = 48;
    private static final int DATE_LENGTH = 10;
    /** What a spreadsheet shows as the title of a box beside a cell. */
    private static final int TITLE_LENGTH = 32;
    /** Rows below the table that are guided too; LibreOffice writes out each of their cells, so not all that a table may have. */
    private static final int ROOM = 100;
    private final PolicyTables tables;
    private final PolicyTable table;
    private final Page page;
    private final Styles styles;

    TablePage(XSSFWorkbook book, Styles styles, String sheet, PolicyTables tables, PolicyTable table) {
        this.tables = tables;
        this.table = table;
        this.styles = styles;
        this.page = new Page(book, sheet);
    }

    void write(ValuesPage values) {
        int columns = Math.max(table.headings().size(), table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        for (int column = 0; column < columns; column++) {
            page.sheet.setDefaultColumnStyle(column, styles.open);
            page.width(column, width(column));
        }
        page.put(Layout.TECHNICAL_ROW, table.headings(), styles.locked);
        page.sheet.getRow(Layout.TECHNICAL_ROW - 1).setZeroHeight(true);
        String kind = WorkbookWords.of("kind." + table.kind());
        page.put(Layout.QUESTION_ROW, 0, table.question().isEmpty() ? kind : table.question() + " \u2013 " + kind, styles.question);
        IntStream.range(1, columns).forEach(column -> page.put(Layout.QUESTION_ROW, column, "", styles.question));
        page.put(Layout.HEADING_ROW, table.headings().stream().map(WorkbookWords::heading).toList(), styles.heading);
        int row = Layout.FIRST_ROW;
        for (PolicyTable.Row line : table.rows()) {
            page.put(row++, line.cells(), styles.open);
        }
        for (int column = 0; column < table.headings().size(); column++) {
            guide(column, values);
        }
        page.sheet.createFreezePane(1, Layout.HEADING_ROW);
        page.lock();
    }

    private int width(int column) {
        int heading = column < table.headings().size() ? WorkbookWords.heading(table.headings().get(column)).length() / 2 + 2 : 0;
        int longest = table.rows().stream().mapToInt(row -> row.cell(column).length() + 2).max().orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(heading, longest)));
    }

    private void guide(int column, ValuesPage values) {
        String heading = table.headings().get(column);
        Choices choices = tables.choices(table, heading);
        Form form = choices.form();
        DataValidationHelper helper = page.sheet.getDataValidationHelper();
        CellRangeAddressList cells = new CellRangeAddressList(Layout.FIRST_ROW - 1, Layout.FIRST_ROW + table.rows().size() + ROOM - 2, column, column);
        DataValidation guide = helper.createValidation(constraint(helper, heading, choices, values), cells);
        String title = WorkbookWords.heading(heading);
        guide.createPromptBox(title.substring(0, Math.min(TITLE_LENGTH, title.length())), WorkbookWords.of("prompt." + form));
        guide.setShowPromptBox(true);
        guide.setEmptyCellAllowed(true);
        doubt(guide, form);
        page.sheet.addValidationData(guide);
    }

    private static DataValidationConstraint constraint(DataValidationHelper helper, String heading, Choices choices, ValuesPage values) {
        if (!choices.words().isEmpty()) {
            return helper.createFormulaListConstraint(values.rangeOf(heading, choices));
        }
        String longest = String.valueOf(choices.form() == Form.NOTE ? WorkbookLimits.CELL_CHARACTERS : Limits.CELL_CHARACTERS);
        return choices.form() == Form.DATE
                ? helper.createTextLengthConstraint(OperatorType.EQUAL, String.valueOf(DATE_LENGTH), null)
                : helper.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, longest, null);
    }

    /** What to say of a cell that is not in its list: never a refusal, since only the checks know what the whole workbook says. */
    private static void doubt(DataValidation guide, Form form) {
        List<Form> several = List.of(Form.CONDITION, Form.WORDS, Form.EXPECTED_WORDS);
        List<Form> single = List.of(Form.WORD, Form.EXPECTED);
        String text = several.contains(form) ? "doubt.several" : single.contains(form) ? "doubt.word" : form == Form.DATE ? "doubt.date" : "doubt.text";
        boolean open = List.of(Form.CASE, Form.RULE, Form.EXPECTED_RULE, Form.CODE, Form.GROUP_NAME).contains(form);
        guide.setErrorStyle(several.contains(form) ? DataValidation.ErrorStyle.INFO : DataValidation.ErrorStyle.WARNING);
        guide.createErrorBox(WorkbookWords.of("doubt.title"), WorkbookWords.of(text));
        guide.setShowErrorBox(!open);
    }
}
