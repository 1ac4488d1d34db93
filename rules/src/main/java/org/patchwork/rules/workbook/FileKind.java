package org.patchwork.rules.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Tells from the first bytes of a file whether it can be a workbook at all, and otherwise what to do about it. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String XLSX = ".xlsx";

    private FileKind() {
    }

    static void check(byte[] bytes) throws Unusable {
        if (bytes.length == 0) {
            throw new Unusable("file.empty");
        }
        if (bytes.length > WorkbookLimits.FILE_BYTES) {
            throw new Unusable("file.too-large", WorkbookLimits.FILE_BYTES / 1024);
        }
        if (begins(bytes, COMPOUND)) {
            // What a password makes of a workbook is named so, in UTF-16.
            boolean encrypted = new String(bytes, StandardCharsets.ISO_8859_1).contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
            throw new Unusable(encrypted ? "file.password" : "file.xls");
        }
        if (!begins(bytes, ZIP)) {
            throw new Unusable(text(bytes) ? "file.text" : "file.not-a-workbook");
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean text(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Once the file is known to hold others: whether they are those of a workbook that we read. */
    static void check(Archive archive, String name) throws Unusable {
        if (archive.has("mimetype") && new String(archive.get("mimetype"), StandardCharsets.US_ASCII).contains("opendocument")) {
            throw new Unusable("file.ods");
        }
        if (archive.has("xl/workbook.bin")) {
            throw new Unusable("file.binary-workbook");
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(XLSX)) {
            throw new Unusable("file.name", name);
        }
    }
}
