package org.patchwork.rules.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Workbooks that are packed wrongly, or whose parts would make a reader of XML read elsewhere or grow. */
final class HostileArchives {

    private static final String DOCTYPE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">]>";
    private final HostileFiles to;

    HostileArchives(HostileFiles to) {
        this.to = to;
    }

    void archives() {
        byte[] bytes = to.sound.bytes();
        to.workbook("nothing", new byte[0]);
        for (int length : new int[] {1, 4, 22, 100, bytes.length / 3, bytes.length / 2, bytes.length - 500, bytes.length - 22, bytes.length - 1}) {
            to.workbook("cut off after " + length, Arrays.copyOf(bytes, length));
        }
        to.workbook("another file before it", prepended(bytes));
        to.workbook("something after it", Arrays.copyOf(bytes, bytes.length + 1000));
        to.workbook("far too large", Arrays.copyOf(bytes, 10_000_000));
        for (String name : List.of("../../etc/passwd", "xl/../../x", "/etc/passwd", "C:\\x", "xl\\workbook.xml", "XL/WORKBOOK.XML", "xl/worksheets/../workbook.xml")) {
            to.workbook("entry " + name, file -> file.with(name, "x"));
        }
        to.workbook("ten thousand entries", file -> manyEntries(file, 10_000));
        to.workbook("five thousand entries", file -> manyEntries(file, 5_000));
        for (String part : List.of(WorkbookFile.STRINGS, "xl/styles.xml", WorkbookFile.WORKBOOK, WorkbookFile.TYPES, to.sound.partOf(HostileFiles.OUTCOME), "xl/_rels/workbook.xml.rels")) {
            to.workbook("bomb in " + part, file -> file.with(part, bomb(file.content(part))));
            to.workbook("lying size of " + part, patched(bytes, part, 24, 20));
            to.workbook("lying check sum of " + part, patched(bytes, part, 16, 12345));
            to.workbook("unknown method of " + part, patched(bytes, part, 10, 99));
            to.workbook("encrypted entry " + part, patched(bytes, part, 8, 1));
        }
        to.workbook("bomb beside", file -> file.with("xl/media/image1.png", new byte[12_000_000]));
        to.workbook("zip within zip", file -> file.with(file.partOf(HostileFiles.OUTCOME), to.sound.bytes()));
        to.workbook("no parts at all", file -> WorkbookFile.of(new byte[0]).with("x", "y"));
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
        byte[] name = HostileFiles.utf8(part);
        for (int i = bytes.length - name.length - 1; i > 0; i--) {
            if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length) && bytes[i - 46] == 'P' && bytes[i - 44] == 1) {
                patched[i - 46 + offset] = (byte) value;
                patched[i - 46 + offset + 1] = (byte) (value >> 8);
                return patched;
            }
        }
        throw new IllegalArgumentException(part);
    }

    void entities() {
        for (String part : to.sound.names()) {
            for (String type : List.of(DOCTYPE, LAUGHS)) {
                to.workbook("entities in " + part, file -> file.with(part, xml -> {
                    int start = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : 0;
                    return xml.substring(0, start) + type + xml.substring(start).replaceFirst("<t( [^>]*)?>", "<t>&e;").replaceFirst("name=\"30", "name=\"&e;");
                }));
            }
        }
        to.workbook("a document type from elsewhere", file -> file.with(WorkbookFile.STRINGS, xml -> xml.replace("<sst", "<!DOCTYPE sst SYSTEM \"http://127.0.0.1:1/x.dtd\"><sst")));
        to.workbook("sheet in UTF-16", file -> file.with(file.partOf(HostileFiles.OUTCOME), file.text(file.partOf(HostileFiles.OUTCOME)).getBytes(StandardCharsets.UTF_16)));
        to.workbook("very deep", file -> file.with(file.partOf(HostileFiles.OUTCOME), xml -> xml.replace("</worksheet>", "<x>".repeat(50_000) + "</x>".repeat(50_000) + "</worksheet>")));
        to.workbook("very many attributes", file -> file.with(file.partOf(HostileFiles.OUTCOME), xml -> xml.replace("<sheetData", "<sheetData " + attributes(20_000))));
        to.workbook("an endless attribute", file -> file.with(file.partOf(HostileFiles.OUTCOME), xml -> xml.replace("<row r=\"4\"", "<row r=\"4\" x=\"" + "a".repeat(7_000_000) + "\"")));
    }

    private static String attributes(int number) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < number; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.toString();
    }
}
