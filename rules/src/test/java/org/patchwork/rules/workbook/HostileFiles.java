package org.patchwork.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;

/** Files that somebody might upload to break in, to break the server, or by bad luck; made anew for each run, always the same. */
final class HostileFiles {

    static final String MARK = "patchwork.hostile.ran";
    private static final String OUTCOME = "30-outcome";
    private static final String TABLE = OUTCOME + ".csv";
    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
    private final List<Hostile> files = new ArrayList<>();
    private final PolicyBook book = Books.small();
    private final WorkbookFile sound = WorkbookFile.of(book);
    private final List<String> payloads;

    /** One file: a workbook to be read, or a folder that is read already. */
    record Hostile(String name, String fileName, byte[] workbook, PolicyBook folder) {
    }

    private HostileFiles(Path marker) {
        String run = "System.setProperty(\"" + MARK + "\",\"yes\")";
        String touch = "new java.io.File(\"" + marker + "\").createNewFile()";
        payloads = List.of("\"; " + run + "; //", "\"); " + touch + "; //", "ANY\" || " + run + " != null || \"", "drools.getKieRuntime().halt()",
                "eval(" + touch + ")", "\\u0022); " + touch + "; //", "*/ " + touch + "; /*", "CP\n\"; " + run + ";", "${" + touch + "}", "#{" + run + "}", "@{" + touch + "}",
                "function boolean f() { return " + touch + "; }", "import java.lang.Runtime;", "query q() end", "Runtime.getRuntime().exec(\"touch " + marker + "\")",
                "R170\"; class Intruder {} //", "$param", "rule \"x\" when then " + touch + "; end", "|STANDARD", "not ", "'; DROP TABLE policy; --",
                "<script>alert(1)</script>", "\u202Estnemmoc", "STANDARD\u0000", "=cmd|'/C calc'!A0", "+SUM(1)", "@SUM(1)", "a".repeat(3_999));
    }

    static List<Hostile> all(Path marker) {
        HostileFiles hostile = new HostileFiles(marker);
        hostile.cells();
        hostile.archives();
        hostile.entities();
        hostile.structure();
        hostile.otherKinds();
        hostile.folders();
        hostile.mutations(new Random(20261123));
        return hostile.files;
    }

    private void workbook(String name, byte[] bytes) {
        files.add(new Hostile(name, "policy.xlsx", bytes, null));
    }

    private void workbook(String name, UnaryOperator<WorkbookFile> change) {
        workbook(name, change.apply(sound.copy()).bytes());
    }

    private void folder(String name, PolicyBook folder) {
        files.add(new Hostile(name, "", null, folder));
    }

    private void table(String name, Function<String, byte[]> change) {
        String text = new String(book.find(TABLE).orElseThrow().content(), StandardCharsets.UTF_8);
        folder(name, book.with(new PolicyFile(TABLE, change.apply(text))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each payload in a condition of the workbook, and in another column of the folder. */
    private void cells() {
        PolicyTable table = new PolicyTables(book).find(TABLE).orElseThrow();
        for (int i = 0; i < payloads.size(); i++) {
            String cell = "<c r=\"B5\" t=\"inlineStr\"><is><t>" + CellText.written(payloads.get(i)).replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
            workbook("payload " + i + " in a condition", file -> file.withCell(OUTCOME, "B5", cell));
            int column = List.of(0, 4, 5, 6, 7, 8, 9).get(i % 7);
            folder("payload " + i + " in column " + column, changed(table, column, payloads.get(i)));
        }
    }

    private PolicyBook changed(PolicyTable table, int column, String text) {
        List<String> cells = new ArrayList<>(table.rows().get(1).cells());
        cells.set(column, text);
        try {
            return new PolicyTables(book).change(TABLE, table.rows().get(1).line(), cells);
        } catch (PolicyRejected impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void archives() {
        byte[] bytes = sound.bytes();
        workbook("nothing", new byte[0]);
        for (int length : new int[] {1, 4, 22, 100, bytes.length / 3, bytes.length / 2, bytes.length - 500, bytes.length - 22, bytes.length - 1}) {
            workbook("cut off after " + length, Arrays.copyOf(bytes, length));
        }
        workbook("another file before it", prepended(bytes));
        workbook("something after it", Arrays.copyOf(bytes, bytes.length + 1000));
        workbook("far too large", Arrays.copyOf(bytes, 10_000_000));
        for (String name : List.of("../../etc/passwd", "xl/../../x", "/etc/passwd", "C:\\x", "xl\\workbook.xml", "XL/WORKBOOK.XML", "xl/worksheets/../workbook.xml")) {
            workbook("entry " + name, file -> file.with(name, "x"));
        }
        workbook("ten thousand entries", file -> manyEntries(file, 10_000));
        workbook("five thousand entries", file -> manyEntries(file, 5_000));
        for (String part : List.of(WorkbookFile.STRINGS, "xl/styles.xml", WorkbookFile.WORKBOOK, WorkbookFile.TYPES, sound.partOf(OUTCOME), "xl/_rels/workbook.xml.rels")) {
            workbook("bomb in " + part, file -> file.with(part, bomb(file.content(part))));
            workbook("lying size of " + part, patched(bytes, part, 24, 20));
            workbook("lying check sum of " + part, patched(bytes, part, 16, 12345));
            workbook("unknown method of " + part, patched(bytes, part, 10, 99));
            workbook("encrypted entry " + part, patched(bytes, part, 8, 1));
        }
        workbook("bomb beside", file -> file.with("xl/media/image1.png", new byte[12_000_000]));
        workbook("zip within zip", file -> file.with(file.partOf(OUTCOME), sound.bytes()));
        workbook("no parts at all", file -> WorkbookFile.of(new byte[0]).with("x", "y"));
    }

    private static WorkbookFile manyEntries(WorkbookFile file, int number) {
        for (int i = 0; i < number; i++) {
            file.with("x" + i, new byte[0]);
        }
        return file;
    }

    private static byte[] prepended(byte[] bytes) {
        byte[] all = new byte[bytes.length + 100];
        System.arraycopy(bytes, 0, all, 100, bytes.length);
        return all;
    }

    /** Twelve megabytes of spaces behind what there is: valid XML, and tiny when packed. */
    private static byte[] bomb(byte[] content) {
        byte[] large = Arrays.copyOf(content, 12_000_000);
        Arrays.fill(large, content.length, large.length, (byte) ' ');
        return large;
    }

    /** Changes two bytes in the list of entries, where it speaks of that part. */
    private static byte[] patched(byte[] bytes, String part, int offset, int value) {
        byte[] patched = bytes.clone();
        byte[] name = utf8(part);
        for (int i = bytes.length - name.length - 1; i > 0; i--) {
            if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length) && bytes[i - 46] == 'P' && bytes[i - 44] == 1) {
                patched[i - 46 + offset] = (byte) value;
                patched[i - 46 + offset + 1] = (byte) (value >> 8);
                return patched;
            }
        }
        throw new IllegalArgumentException(part);
    }

    private void entities() {
        for (String part : sound.names()) {
            for (String type : List.of(DOCTYPE, LAUGHS)) {
                workbook("entities in " + part, file -> file.with(part, xml -> {
                    int start = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
                    return xml.substring(0, start) + type + xml.substring(start).replaceFirst("<t( [^>]*)?>", "<t>&e;").replaceFirst("name=\"30", "name=\"&e;");
                }));
            }
        }
        workbook("a document type from elsewhere", file -> file.with(WorkbookFile.STRINGS, xml -> xml.replace("<sst", "<!DOCTYPE sst SYSTEM \"http://127.0.0.1:1/x.dtd\"><sst")));
        workbook("sheet in UTF-16", file -> file.with(file.partOf(OUTCOME), file.text(file.partOf(OUTCOME)).getBytes(StandardCharsets.UTF_16)));
        workbook("very deep", file -> file.with(file.partOf(OUTCOME), xml -> xml.replace("</worksheet>", "<x>".repeat(50_000) + "</x>".repeat(50_000) + "</worksheet>")));
        workbook("very many attributes", file -> file.with(file.partOf(OUTCOME), xml -> xml.replace("<sheetData", "<sheetData " + attributes(20_000))));
        workbook("an endless attribute", file -> file.with(file.partOf(OUTCOME), xml -> xml.replace("<row r=\"4\"", "<row r=\"4\" x=\"" + "a".repeat(7_000_000) + "\"")));
    }

    private static String attributes(int number) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < number; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }

    private void sheet(String name, UnaryOperator<String> change) {
        workbook(name, file -> file.with(file.partOf(OUTCOME), change));
    }

    private void structure() {
        for (String formula : List.of("1+1", "cmd|'/C calc'!A0", "WEBSERVICE(\"http://127.0.0.1:1/\")", "HYPERLINK(\"http://127.0.0.1:1/\")", "DDE(\"x\",\"y\",\"z\")")) {
            workbook("formula " + formula, file -> file.withCell(OUTCOME, "B5", "<c r=\"B5\" t=\"str\"><f>" + formula.replace("\"", "&quot;") + "</f><v>sensitive</v></c>"));
        }
        workbook("formula on the explanation", file -> file.withCell("Read me first", "A1", "<c r=\"A1\"><f>1+1</f></c>"));
        for (String cell : List.of("<c r=\"B5\" t=\"b\"><v>1</v></c>", "<c r=\"B5\" t=\"e\"><v>#REF!</v></c>", "<c r=\"B5\"><v>46349</v></c>", "<c r=\"B5\"><v>1E308</v></c>",
                "<c r=\"B5\"><v>NaN</v></c>", "<c r=\"B5\" t=\"s\"><v>99999999</v></c>", "<c r=\"B5\" t=\"s\"><v>-1</v></c>", "<c r=\"B5\" t=\"s\"><v>x</v></c>",
                "<c r=\"B5\" t=\"zz\"><v>1</v></c>", "<c r=\"B6\" t=\"s\"><v>1</v></c>", "<c r=\"A5\" t=\"s\"><v>1</v></c>", "<c r=\"ZZZZ5\"/>", "<c r=\"B5\" t=\"d\"><v>2026-11-22</v></c>",
                "<c r=\"B5\" t=\"inlineStr\"><is><t>" + "a".repeat(5_000) + "</t></is></c>", "<c r=\"B5\" t=\"inlineStr\"><is><t>a<b/>c</t></is></c>",
                "<c r=\"B5\" s=\"999999\"><v>5.5</v></c>", "<x:c xmlns:x=\"urn:x\" r=\"B5\"/>", "<c r=\"B5\"><w/></c>", "<c r=\"B5\"/>")) {
            workbook("cell " + cell.substring(0, Math.min(60, cell.length())), file -> file.withCell(OUTCOME, "B5", cell));
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
            workbook("sheet " + state, file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("<sheet name=\"30-outcome\"", "<sheet state=\"" + state + "\" name=\"30-outcome\"")));
        }
        workbook("sheet renamed", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("name=\"30-outcome\"", "name=\"Sheet1\"")));
        workbook("sheet missing", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("<sheet name=\"30-outcome\"[^>]*/>", "")));
        workbook("structure missing", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("<sheet name=\"Structure\"[^>]*/>", "")));
        workbook("structure leads elsewhere", file -> file.with(WorkbookFile.STRINGS, xml -> xml.replace(">30-outcome.csv<", ">../../30-outcome.csv<")));
        workbook("two sheets of one part", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replaceFirst("(<sheet name=\")(30-outcome)(\" r:id=\"\\w+\" sheetId=\"\\d+\")", "$1$2$3/>$1again$3")));
        workbook("defined name", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("</sheets>", "</sheets><definedNames><definedName name=\"x\">cmd|'/C calc'!A0</definedName></definedNames>")));
        workbook("external reference", file -> file.with(WorkbookFile.WORKBOOK, xml -> xml.replace("</sheets>", "</sheets><externalReferences/>")));
        for (String name : List.of("xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin", "xl/activeX/activeX1.xml", "xl/connections.xml",
                "xl/macrosheets/sheet1.xml", "xl/ctrlProps/ctrlProp1.xml", "xl/queryTables/queryTable1.xml", "xl/pivotCache/pivotCacheDefinition1.xml")) {
            workbook("holds " + name, file -> file.with(name, "x"));
        }
        for (String type : List.of("externalLink", "vbaProject", "oleObject", "chartsheet")) {
            workbook("link to " + type, file -> file.with("xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>", "<Relationship Id=\"evil\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"http://127.0.0.1:1/\" TargetMode=\"External\"/></Relationships>")));
        }
        workbook("template from elsewhere", file -> file.with("_rels/.rels", xml -> xml.replace("</Relationships>", "<Relationship Id=\"evil\" "
                + "Type=\"http://x/attachedTemplate\" Target=\"http://127.0.0.1:1/\" TargetMode=\"External\"/></Relationships>")));
        workbook("macro-enabled", file -> file.with(WorkbookFile.TYPES, xml -> xml.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")));
        workbook("a document of another kind", file -> file.with(WorkbookFile.TYPES, xml -> xml.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")));
    }

    private void otherKinds() {
        files.add(new Hostile("xlsm by name", "policy.xlsm", sound.bytes(), null));
        files.add(new Hostile("csv by name", "policy.csv", utf8("rule_id,outcome\nR170,FULL\n"), null));
        workbook("csv", utf8("rule_id,outcome\nR170,FULL\n"));
        workbook("page", utf8("<html><body>policy</body></html>"));
        workbook("pdf", utf8("%PDF-1.7\n\u0000\u0001"));
        workbook("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        workbook("OpenDocument", file -> WorkbookFile.of(new byte[0]).with("mimetype", "application/vnd.oasis.opendocument.spreadsheet").with("content.xml", "<x/>"));
        workbook("binary workbook", file -> file.with("xl/workbook.bin", "x"));
        workbook("with a password", compound("EncryptedPackage"));
        workbook("old Excel", compound("Workbook"));
    }

    private static byte[] compound(String stream) {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void folders() {
        table("byte order mark", text -> utf8("\uFEFF" + text));
        table("windows line ends", text -> utf8(text.replace("\n", "\r\n")));
        table("windows-1252", text -> text.replace("Part B2", "Women\u2019s aid").getBytes(Charset.forName("windows-1252")));
        table("UTF-16", text -> text.getBytes(StandardCharsets.UTF_16));
        table("semicolons", text -> utf8(text.replace(',', ';')));
        table("tabs", text -> utf8(text.replace(',', '\t')));
        table("quotation mark", text -> utf8(text.replaceFirst("sensitive", "\"sensitive")));
        table("blank row", text -> utf8(text.replace("R139", "\nR139")));
        table("nothing", text -> new byte[0]);
        table("headings alone", text -> utf8(text.lines().findFirst().orElseThrow() + "\n"));
        table("heading misspelt", text -> utf8(text.replaceFirst("sensitivity", "sensitivty")));
        table("heading twice", text -> utf8(text.replaceFirst("sensitivity", "consent")));
        table("heading missing", text -> utf8(text.replaceFirst("legal_basis", "")));
        table("ten megabytes in a cell", text -> utf8(text.replaceFirst("Part B2", "a".repeat(10_000_000))));
        table("a quarter of a megabyte of spaces", text -> utf8(text.replaceFirst("Part B2", "a" + " ".repeat(250_000) + "a")));
        table("a quarter of a megabyte of bars", text -> utf8(text.replaceFirst("sensitive", "STANDARD" + "|X".repeat(100_000))));
        table("thousands of rows", text -> utf8(text + "x\n".repeat(5_000)));
        table("thousands of columns", text -> utf8(text.replaceFirst("\n", ",x".repeat(5_000) + "\n")));
        table("zeros", text -> utf8(text.replace('a', '\u0000')));
        table("a workbook named as a table", text -> sound.bytes());
        folder("a workbook beside the tables", book.with(new PolicyFile("policy.xlsx", sound.bytes())));
        folder("a name that leads elsewhere", book.with(new PolicyFile("../30-outcome.csv", utf8("x"))));
        folder("two hundred tables", manyTables());
    }

    private PolicyBook manyTables() {
        PolicyBook many = book;
        for (int i = 0; i < 200; i++) {
            many = many.with(new PolicyFile("49-outcome-" + i + ".csv", book.find(TABLE).orElseThrow().content()));
        }
        return many;
    }

    private void mutations(Random random) {
        byte[] bytes = sound.bytes();
        for (int i = 0; i < 40; i++) {
            byte[] mutated = bytes.clone();
            for (int n = 0; n <= i % 4; n++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            workbook("changed bytes " + i, mutated);
        }
        List<String> parts = sound.names();
        for (int i = 0; i < 60; i++) {
            String part = i % 2 == 0 ? parts.get(random.nextInt(parts.size())) : sound.partOf(OUTCOME);
            workbook("changed XML " + i + " of " + part, sound.copy().with(part, mutatedXml(sound.text(part), random)).bytes());
        }
        for (int i = 0; i < 40; i++) {
            table("changed text " + i, text -> mutatedText(text, random));
        }
    }

    /** Takes out, doubles or swaps elements, or changes an attribute's value or a letter. */
    private static String mutatedXml(String xml, Random random) {
        String[] pieces = xml.split("(?<=>)");
        int at = 1 + random.nextInt(pieces.length - 1);
        switch (random.nextInt(5)) {
            case 0 -> pieces[at] = "";
            case 1 -> pieces[at] += pieces[at];
            case 2 -> pieces[at] = pieces[random.nextInt(pieces.length)];
            case 3 -> pieces[at] = pieces[at].replaceFirst("=\"[^\"]*\"", "=\"" + random.nextInt(50) + "\"");
            default -> pieces[at] = pieces[at].isEmpty() ? "" : pieces[at].substring(1);
        }
        return String.join("", pieces);
    }

    private static byte[] mutatedText(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> changed.deleteCharAt(at);
            case 1 -> changed.insert(at, "\",\n|=-\u0000\u00e9 X".charAt(random.nextInt(10)));
            case 2 -> changed.setCharAt(at, (char) (32 + random.nextInt(95)));
            default -> changed.insert(at, changed.substring(random.nextInt(at + 1), at));
        }
        return utf8(changed.toString());
    }
}
