package org.patchwork.rules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTables;
import org.patchwork.rules.engine.StrictChecks;

/** What an officer is told of a workbook, and where. */
class WorkbookFaultsTest {

    private static final String OUTCOME = "30-outcome";
    private static WorkbookFile written;
    private final WorkbookFile file = written.copy();

    @BeforeAll
    static void write() {
        written = WorkbookFile.of(Books.small());
    }

    private static List<String> told(WorkbookFile file) {
        return assertThrows(PolicyRejected.class, file::read).faults().stream().map(PolicyWorkbook::inOneLine).toList();
    }

    private void assertTold(String begins) {
        List<String> told = told(file);
        assertTrue(told.stream().anyMatch(line -> line.startsWith(begins)), told::toString);
    }

    private void cell(String element) {
        file.withCell(OUTCOME, "B5", element);
    }

    private void sheet(String there, String instead) {
        file.with(file.partOf(OUTCOME), xml -> xml.replaceFirst(there, instead));
    }

    @Test
    void a_formula() {
        cell("<c r=\"B5\" t=\"str\"><f>A1</f><v>sensitive</v></c>");
        assertTold("'30-outcome' cell B5: The cell holds a formula.");
    }

    @Test
    void what_the_spreadsheet_made_of_a_text() {
        file.with("xl/styles.xml", xml -> xml.replaceFirst("<cellXfs[^>]*><xf numFmtId=\"0\"", "<cellXfs><xf numFmtId=\"16\""));
        cell("<c r=\"B5\" s=\"0\"><v>46082</v></c>");
        assertTold("'30-outcome' cell B5: The spreadsheet has turned this into the date 1-Mar.");
        cell("<c r=\"B5\" s=\"1\"><v>100000</v></c>");
        assertTold("'30-outcome' cell B5: The spreadsheet has turned this into the number 100000.");
        cell("<c r=\"B5\" t=\"b\"><v>1</v></c>");
        assertTold("'30-outcome' cell B5: The spreadsheet has turned this into the truth value TRUE.");
        cell("<c r=\"B5\" t=\"e\"><v>#REF!</v></c>");
        assertTold("'30-outcome' cell B5: The cell holds the error #REF!.");
    }

    @Test
    void what_is_hidden() {
        sheet("<row r=\"5\"", "<row hidden=\"1\" r=\"5\"");
        sheet("<col min=\"2\"", "<col hidden=\"1\" min=\"2\"");
        file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("<sheet name=\"10-gate\"", "<sheet state=\"veryHidden\" name=\"10-gate\""));
        assertEquals(List.of("'10-gate': The sheet is hidden, and what it says would be in force unseen. Show it again.",
                "'30-outcome' row 5: The row is hidden, and would be in force unseen. Show it, or delete it.",
                "'30-outcome' cell B3: The column is hidden, and would be in force unseen. Show it."), told(file));
    }

    @ParameterizedTest
    @CsvSource({"B1,sensitivity", "B3,Sensitivity"})
    void a_changed_heading(String cell, String heading) {
        file.withCell(OUTCOME, cell, "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>consent</t></is></c>");
        assertTold("'30-outcome' cell " + cell + ": This is the heading \"" + heading + "\", and here stands \"consent\".");
    }

    @Test
    void sheets_missing_renamed_and_added() {
        file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("name=\"30-outcome\"", "name=\"Sheet1\""));
        assertEquals(List.of("'30-outcome': The sheet is missing. Put it back, or give it its old name again.",
                "'Sheet1': This sheet is not one of the policy's. Delete it, or give it its old name again. A new table is made in the portal."), told(file));
    }

    @Test
    void cells_beside_the_table_and_merged_ones() {
        sheet("</row></sheetData>", "<c r=\"L6\" t=\"inlineStr\"><is><t>note</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"A4:B5\"/></mergeCells>");
        assertTold("'30-outcome' cell L6: This cell stands outside the table, which has 10 columns.");
        assertTold("'30-outcome' cell A4: The cells A4:B5 are merged.");
    }

    @Test
    void a_cell_that_is_far_too_long() {
        cell("<c r=\"B5\" t=\"inlineStr\"><is><t>" + "a".repeat(4_001) + "</t></is></c>");
        assertTold("'30-outcome' cell B5: The cell is longer than 4000 characters.");
    }

    @Test
    void names_macros_and_links() {
        file.with("xl/vbaProject.bin", "x").with("xl/externalLinks/externalLink1.xml", "x");
        assertTold("The workbook holds macros.");
        assertTold("The workbook takes data from elsewhere");
    }

    @Test
    void a_file_of_another_name() {
        PolicyRejected rejected = assertThrows(PolicyRejected.class, () -> PolicyWorkbook.read(file.bytes(), "policy.xlsm"));
        assertTrue(rejected.faults().get(0).message().startsWith("The file is named \"policy.xlsm\"."));
    }

    @Test
    void nothing_in_a_fault_acts_on_a_terminal() {
        file.withCell(OUTCOME, "B1", "<c r=\"B1\" t=\"inlineStr\"><is><t>_x001B_[31mred</t></is></c>");
        assertTrue(told(file).stream().noneMatch(line -> line.contains("\u001B")));
    }

    @Test
    void a_fault_of_the_tables_is_told_by_sheet_and_cell() throws PolicyRejected {
        PolicyTables tables = new PolicyTables(Books.small());
        List<String> cells = List.of("R139", "sensitve", "ANY", "ANY", "HIDE", "SENSITIVE_NO_BASIS", "CONFIDENCE", "Part B2", "IG", "soon");
        List<String> ofTwoLines = List.of("R139", "sensitive", "ANY", "ANY", "HIDE", "SENSITIVE_NO_BASIS", "CONFIDENCE", "two\nlines", "IG", "2026-11-22");
        PolicyBook book = new PolicyTables(tables.change("30-outcome.csv", 3, cells)).insertAfter("30-outcome.csv", 1, ofTwoLines);
        PolicyBook read = PolicyWorkbook.read(PolicyWorkbook.write(book), "policy.xlsx");
        WorkbookPlaces places = new WorkbookPlaces(read);
        List<String> told = StrictChecks.faults(read).stream().map(places::inWorkbook).map(PolicyWorkbook::inOneLine).toList();
        for (String cell : List.of("H4", "B6", "J6")) {
            assertEquals(1, told.stream().filter(line -> line.startsWith("'30-outcome' cell " + cell + ": ")).count(), told::toString);
        }
    }

    @Test
    void faults_of_a_file_a_heading_and_the_whole_have_their_places_too() {
        WorkbookPlaces places = new WorkbookPlaces(Books.small());
        assertEquals(List.of("x", "'30-outcome': x", "'30-outcome' cell B3: x", "'30-outcome' row 5: x"),
                Stream.of(new Fault("", 0, "", "x"), new Fault("30-outcome.csv", 0, "", "x"), new Fault("30-outcome.csv", 1, "sensitivity", "x"),
                        new Fault("30-outcome.csv", 3, "", "x")).map(places::inWorkbook).map(PolicyWorkbook::inOneLine).toList());
    }
}
