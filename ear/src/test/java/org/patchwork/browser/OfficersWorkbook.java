package org.patchwork.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook as an officer changes it, part by part. */
final class OfficersWorkbook {

    private OfficersWorkbook() {
    }

    /** With words replaced wherever they stand. */
    static Path replaced(Path workbook, Path as, String words, String others) {
        return rewritten(workbook, as, "xl/(sharedStrings|worksheets/sheet\\d+).xml", text -> text.replace(words, others));
    }

    /** With a formula where a cell had words, on several sheets. */
    static Path broken(Path workbook, Path as) {
        return rewritten(workbook, as, "xl/worksheets/sheet([2-9]|1\\d).xml", text -> text.replaceFirst("<c ([^>]*)t=\"s\"([^>]*)><v>", "<c $1t=\"str\"$2><f>1+1</f><v>"));
    }

    private static Path rewritten(Path workbook, Path as, String parts, UnaryOperator<String> sheets) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(as))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                boolean text = entry.getName().matches(parts);
                out.write(text ? sheets.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
                out.closeEntry();
            }
            return as;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
