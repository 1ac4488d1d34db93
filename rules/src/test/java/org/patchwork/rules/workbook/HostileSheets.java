package org.patchwork.rules.workbook;

import java.util.List;
import java.util.function.UnaryOperator;

/** Workbooks whose sheets, cells and parts hold what a policy has no use for. */
final class HostileSheets {

    private final HostileFiles to;

    HostileSheets(HostileFiles to) {
        this.to = to;
    }

    private void sheet(String name, UnaryOperator<String> change) {
        to.workbook(name, file -> file.with(file.partOf(HostileFiles.OUTCOME), change));
    }

    void structure() {
        for (String formula : List.of("1+1", "cmd|'/C calc'!A0", "WEBSERVICE(\"http://127.0.0.1:1/\")", "HYPERLINK(\"http://127.0.0.1:1/\")", "DDE(\"x\",\"y\",\"z\")")) {
            to.workbook("formula " + formula, file -> file.withCell(HostileFiles.OUTCOME, "B5", "<c r=\"B5\" t=\"str\"><f>" + formula.replace("\"", "&quot;") + "</f><v>sensitive</v></c>"));
        }
        to.workbook("formula on the explanation", file -> file.withCell("Read me first", "A1", "<c r=\"A1\"><f>1+1</f></c>"));
        for (String cell : List.of("<c r=\"B5\" t=\"b\"><v>1</v></c>", "<c r=\"B5\" t=\"e\"><v>#REF!</v></c>", "<c r=\"B5\"><v>46349</v></c>", "<c r=\"B5\"><v>1E308</v></c>",
                "<c r=\"B5\"><v>NaN</v></c>", "<c r=\"B5\" t=\"s\"><v>99999999</v></c>", "<c r=\"B5\" t=\"s\"><v>-1</v></c>", "<c r=\"B5\" t=\"s\"><v>x</v></c>",
                "<c r=\"B5\" t=\"zz\"><v>1</v></c>", "<c r=\"B6\" t=\"s\"><v>1</v></c>", "<c r=\"A5\" t=\"s\"><v>1</v></c>", "<c r=\"ZZZZ5\"/>", "<c r=\"B5\" t=\"d\"><v>2026-11-22</v></c>",
                "<c r=\"B5\" t=\"inlineStr\"><is><t>" + "a".repeat(5_000) + "</t></is></c>", "<c r=\"B5\" t=\"inlineStr\"><is><t>a<b/>c</t></is></c>",
                "<c r=\"B5\" s=\"999999\"><v>5.5</v></c>", "<x:c xmlns:x=\"urn:x\" r=\"B5\"/>", "<c r=\"B5\"><w/></c>", "<c r=\"B5\"/>")) {
            to.workbook("cell " + cell.substring(0, Math.min(60, cell.length())), file -> file.withCell(HostileFiles.OUTCOME, "B5", cell));
        }
        sheet("hidden row", xml -> xml.replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\""));
        sheet("row of no height", xml -> xml.replaceFirst("<row r=\"5\" ht=\"[0-9.]+\"", "<row r=\"5\" ht=\"0\""));
        sheet("all rows hidden", xml -> xml.replace("<sheetFormatPr", "<sheetFormatPr zeroHeight=\"1\""));
        sheet("hidden column", xml -> xml.replaceFirst("<col min=\"2\"", "<col hidden=\"true\" min=\"2\""));
        sheet("column of no width", xml -> xml.replaceFirst("(<col min=\"2\" .*?)width=\"[0-9.]+\"", "$1width=\"0\""));
        sheet("merged", xml -> xml.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A4:A5\"/></mergeCells>"));
        sheet("merged oddly", xml -> xml.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"../..\"/></mergeCells>"));
        sheet("two lots of cells", xml -> xml.replace("</sheetData>", "</sheetData><sheetData><row r=\"4\"/></sheetData>"));
        sheet("rows out of order", xml -> xml.replace("<row r=\"6\"", "<row r=\"4\""));
        sheet("row beyond all rows", xml -> xml.replace("</sheetData>", "<row r=\"99999999\"/></sheetData>"));
        sheet("text far below", xml -> xml.replace("</sheetData>", "<row r=\"100000\"><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"));
        sheet("text far right", xml -> xml.replace("</sheetData>", "<row r=\"50\"><c r=\"XFD50\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"));
        sheet("text beside", xml -> xml.replace("</row></sheetData>", "<c r=\"Z6\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>"));
        sheet("embedded object", xml -> xml.replace("</worksheet>", "<oleObjects><oleObject progId=\"Package\" shapeId=\"1\"/></oleObjects></worksheet>"));
        sheet("no cells", xml -> xml.replaceFirst("(?s)<sheetData>.*</sheetData>", "<sheetData/>"));
        sheet("another root", xml -> xml.replace("worksheet", "chartsheet"));
        sheet("cells for those who understand", xml -> xml.replace("<sheetData>", "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"x\"><sheetData>").replace("</sheetData>", "</sheetData></mc:Choice></mc:AlternateContent>"));
        sheet("changed heading", xml -> xml.replaceFirst("<c r=\"B1\"[^>]*>.*?</c>", "<c r=\"B1\" t=\"inlineStr\"><is><t>consent</t></is></c>"));
        sheet("changed heading in words", xml -> xml.replaceFirst("<c r=\"B3\"[^>]*>.*?</c>", "<c r=\"B3\" t=\"inlineStr\"><is><t>Consent</t></is></c>"));
        sheet("blank row", xml -> xml.replaceFirst("(?s)<row r=\"5\".*?</row>", ""));
        for (String state : List.of("hidden", "veryHidden")) {
            to.workbook("sheet " + state, file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("<sheet name=\"30-outcome\"", "<sheet state=\"" + state + "\" name=\"30-outcome\"")));
        }
        to.workbook("sheet renamed", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("name=\"30-outcome\"", "name=\"Sheet1\"")));
        to.workbook("sheet missing", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("<sheet name=\"30-outcome\"[^>]*/>", "")));
        to.workbook("structure missing", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("<sheet name=\"Structure\"[^>]*/>", "")));
        to.workbook("structure leads elsewhere", file -> file.with(WorkbookFile.STRINGS, xml -> xml.replace(">30-outcome.csv<", ">../../30-outcome.csv<")));
        to.workbook("two sheets of one part", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("(<sheet name=\")(30-outcome)(\" r:id=\"\\w+\" sheetId=\"\\d+\")", "$1$2$3/>$1again$3")));
        to.workbook("defined name", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("</sheets>", "</sheets><definedNames><definedName name=\"x\">cmd|'/C calc'!A0</definedName></definedNames>")));
        to.workbook("external reference", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("</sheets>", "</sheets><externalReferences/>")));
        for (String name : List.of("xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin", "xl/activeX/activeX1.xml", "xl/connections.xml",
                "xl/macrosheets/sheet1.xml", "xl/ctrlProps/ctrlProp1.xml", "xl/queryTables/queryTable1.xml", "xl/pivotCache/pivotCacheDefinition1.xml")) {
            to.workbook("holds " + name, file -> file.with(name, "x"));
        }
        for (String type : List.of("externalLink", "vbaProject", "oleObject", "chartsheet")) {
            to.workbook("link to " + type, file -> file.with("xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>", "<Relationship Id=\"evil\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"http://127.0.0.1:1/\" TargetMode=\"External\"/></Relationships>")));
        }
        to.workbook("template from elsewhere", file -> file.with("_rels/.rels", xml -> xml.replace("</Relationships>", "<Relationship Id=\"evil\" "
                + "Type=\"http://x/attachedTemplate\" Target=\"http://127.0.0.1:1/\" TargetMode=\"External\"/></Relationships>")));
        to.workbook("macro-enabled", file -> file.with(WorkbookFile.TYPES, xml -> xml.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
        to.workbook("a document of another kind", file -> file.with(WorkbookFile.TYPES, xml -> xml.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")));
    }
}
