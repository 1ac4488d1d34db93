package org.patchwork.rules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTables;

/** The same workbook as other programs write it. */
class WorkbookVariantsTest {

    private static final String OUTCOME = "30-outcome";
    private static WorkbookFile written;
    private final WorkbookFile file = written.copy();

    @BeforeAll
    static void write() {
        written = WorkbookFile.of(Books.small());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WorkbookVariantsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private void assertSame(WorkbookFile changed) throws PolicyRejected {
        assertEquals(Books.small(), changed.read());
    }

    private void everySheet(Function<String, String> change) {
        file.names().stream().filter(name -> name.startsWith("xl/worksheets/sheet")).forEach(name -> file.with(name, change::apply));
    }

    private List<String> strings() {
        return Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL).matcher(file.text(WorkbookFile.STRINGS)).results().map(found -> found.group(1)).toList();
    }

    private static String replaceCells(String xml, Function<MatchResult, String> cell) {
        return Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"(\\d+)\" t=\"s\"><v>(\\d+)</v></c>").matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(cell.apply(found)));
    }

    @Test
    void libreoffice_saved_an_edit() throws IOException, PolicyRejected {
        PolicyBook edited = new PolicyTables(Books.small()).insertAfter("30-outcome.csv", 4,
                List.of("R172", "SENSITIVE_HEALTH", "FULL", "13_15|16_17", "LIMITED", "SUPPORTING_THE_CHILD", "PUBLIC_TASK", "1-Mar", "007", "2026-11-23"));
        assertEquals(edited, PolicyWorkbook.read(resource("libreoffice-edited.xlsx"), "policy.xlsx"));
    }

    @Test
    void what_libreoffice_hid_merged_and_made_of_cells_is_told_all_at_once() throws IOException {
        byte[] bytes = resource("libreoffice-faulty.xlsx");
        PolicyRejected rejected = assertThrows(PolicyRejected.class, () -> PolicyWorkbook.read(bytes, "policy.xlsx"));
        assertEquals(List.of("'61-recency'", "'Extra'", "'10-gate' cell A3", "'10-gate' cell B4", "'10-gate' cell C3", "'20-family'", "'30-outcome' cell H4", "'30-outcome' cell H5",
                "'30-outcome' cell H6", "'30-outcome' row 5", "'recency'").stream().sorted().toList(),
                rejected.faults().stream().map(PolicyWorkbook::inOneLine).map(line -> line.substring(0, line.indexOf(": "))).sorted().toList());
    }

    @Test
    void texts_within_the_cells() throws PolicyRejected {
        List<String> strings = strings();
        everySheet(xml -> replaceCells(xml, c -> "<c r=\"%s\" s=\"%s\" t=\"inlineStr\"><is>%s</is></c>".formatted(c.group(1), c.group(2),
                strings.get(Integer.parseInt(c.group(3))))));
        file.with("xl/_rels/workbook.xml.rels", xml -> xml.replaceAll("<Relationship [^>]*sharedStrings[^>]*/>", ""));
        assertSame(file.without(WorkbookFile.STRINGS));
    }

    @Test
    void texts_as_results_without_a_formula() throws PolicyRejected {
        List<String> strings = strings();
        everySheet(xml -> replaceCells(xml, c -> "<c r=\"%s\" t=\"str\"><v>%s</v></c>".formatted(c.group(1),
                strings.get(Integer.parseInt(c.group(3))).replaceAll("</?t[^>]*>", ""))));
        assertSame(file);
    }

    @Test
    void texts_in_runs_of_different_looks_with_a_reading_aid() throws PolicyRejected {
        file.with(WorkbookFile.STRINGS, xml -> xml.replaceAll("<si><t[^>]*>(.)(.*?)</t></si>",
                "<si><r><rPr><b/><sz val=\"11\"/></rPr><t xml:space=\"preserve\">$1</t></r><r><t>$2</t></r><rPh sb=\"0\" eb=\"1\"><t>aloud</t></rPh><phoneticPr fontId=\"1\"/></si>"));
        assertSame(file);
    }

    @Test
    void cells_and_rows_without_their_places() throws PolicyRejected {
        String part = file.partOf(OUTCOME);
        file.with(part, xml -> xml.replaceAll("<c r=\"[A-Z]+\\d+\"", "<c").replaceAll("<row r=\"\\d+\"", "<row"));
        assertSame(file);
    }

    @Test
    void absolute_targets() throws PolicyRejected {
        file.with("xl/_rels/workbook.xml.rels", xml -> xml.replaceAll("Target=\"(?!/)", "Target=\"/xl/"));
        file.with("_rels/.rels", xml -> xml.replaceAll("Target=\"(?!/)", "Target=\"/"));
        assertSame(file);
    }

    @Test
    void strict_open_xml() throws PolicyRejected {
        new ArrayList<>(file.names()).stream().filter(name -> name.endsWith(".xml") && name.startsWith("xl/")).forEach(name -> file.with(name,
                xml -> xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        file.with("xl/_rels/workbook.xml.rels", xml -> xml.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        assertSame(file);
    }

    @Test
    void extensions_comments_print_settings_and_labels() throws PolicyRejected {
        String part = file.partOf(OUTCOME);
        file.with(part, xml -> xml.replace("<worksheet xmlns", "<worksheet xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                + "xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\" mc:Ignorable=\"x14ac\" xmlns")
                .replace("<row r=\"4\"", "<row r=\"4\" spans=\"1:10\" x14ac:dyDescent=\"0.3\"")
                .replace("</worksheet>", "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><legacyDrawing r:id=\"rId2\" "
                        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/><mc:AlternateContent><mc:Choice Requires=\"x14\"><x14ac:thing/>"
                        + "</mc:Choice></mc:AlternateContent><extLst><ext uri=\"{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}\"><x14ac:dataValidations count=\"0\"/></ext></extLst></worksheet>"));
        String folder = part.substring(0, part.lastIndexOf('/'));
        String rels = folder + "/_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        file.with(rels, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + type
                + "comments\" Target=\"../comments1.xml\"/><Relationship Id=\"rId2\" Type=\"" + type + "vmlDrawing\" Target=\"../drawings/vmlDrawing1.vml\"/>"
                + "<Relationship Id=\"rId3\" Type=\"" + type + "printerSettings\" Target=\"../printerSettings/printerSettings1.bin\"/><Relationship Id=\"rId4\" Type=\"" + type
                + "hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>");
        file.with("xl/comments1.xml", "<comments/>").with("xl/drawings/vmlDrawing1.vml", "<xml/>").with("xl/printerSettings/printerSettings1.bin", "x")
                .with("docMetadata/LabelInfo.xml", "<clbl/>").with("customXml/item1.xml", "<x/>");
        assertSame(file);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_in_the_files_within() throws PolicyRejected {
        everySheet(xml -> "\uFEFF" + xml.replace("?><", "?>\r\n<").replace("</row><row", "</row>\r\n<row"));
        assertSame(file);
    }

    @Test
    void empty_cells_and_rows_written_out_far_below() throws PolicyRejected {
        file.with(file.partOf(OUTCOME), xml -> xml.replace("</sheetData>", "<row r=\"900000\"><c r=\"A900000\" s=\"1\"/><c r=\"XFD900000\" s=\"1\"/></row></sheetData>"));
        assertSame(file);
    }

    @Test
    void a_short_whole_number_is_what_was_typed() throws PolicyRejected {
        PolicyTables small = new PolicyTables(Books.small());
        file.withCell("07-consent", "F4", "<c r=\"F4\"><v>12</v></c>");
        assertEquals("12", new PolicyTables(file.read()).find("07-consent.csv").orElseThrow().rows().get(0).cell(5));
        assertEquals(small.find("07-consent.csv").orElseThrow().rows().size(), new PolicyTables(file.read()).find("07-consent.csv").orElseThrow().rows().size());
    }

    @Test
    void a_blank_row_at_the_end_and_a_deleted_explanation_do_no_harm() throws PolicyRejected {
        file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("<sheet name=\"Read me first\"[^>]*/>", ""));
        file.with(file.partOf(OUTCOME), xml -> xml.replace("</sheetData>", "<row r=\"50\"><c r=\"A50\" t=\"inlineStr\"><is><t>  </t></is></c></row></sheetData>"));
        assertSame(file);
    }
}
