package org.patchwork.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
    static final String OUTCOME = "30-outcome";
    static final String TABLE = OUTCOME + ".csv";
    private final List<Hostile> files = new ArrayList<>();
    final PolicyBook book = Books.small();
    final WorkbookFile sound = WorkbookFile.of(book);
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
        new HostileArchives(hostile).archives();
        new HostileArchives(hostile).entities();
        new HostileSheets(hostile).structure();
        hostile.otherKinds();
        hostile.folders();
        new HostileMutations(hostile).mutations(new Random(20261123));
        return hostile.files;
    }

    void workbook(String name, byte[] bytes) {
        files.add(new Hostile(name, "policy.xlsx", bytes, null));
    }

    void workbook(String name, UnaryOperator<WorkbookFile> change) {
        workbook(name, change.apply(sound.copy()).bytes());
    }

    void folder(String name, PolicyBook folder) {
        files.add(new Hostile(name, "", null, folder));
    }

    void table(String name, Function<String, byte[]> change) {
        String text = new String(book.find(TABLE).orElseThrow().content(), StandardCharsets.UTF_8);
        folder(name, book.with(new PolicyFile(TABLE, change.apply(text))));
    }

    static byte[] utf8(String text) {
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
}
