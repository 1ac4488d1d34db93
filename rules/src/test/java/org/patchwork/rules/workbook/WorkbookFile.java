package org.patchwork.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;

/** A workbook taken apart, to be changed and damaged in ways in which no spreadsheet program would, and put together again. */
final class WorkbookFile {

    static final String WORKBOOK = "xl/workbook.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String TYPES = "[Content_Types].xml";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static WorkbookFile of(PolicyBook book) {
        try {
            return of(PolicyWorkbook.write(book));
        } catch (PolicyRejected rejected) {
            throw new IllegalStateException(rejected);
        }
    }

    static WorkbookFile of(byte[] bytes) {
        WorkbookFile file = new WorkbookFile();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file;
    }

    WorkbookFile copy() {
        WorkbookFile copy = new WorkbookFile();
        copy.parts.putAll(parts);
        return copy;
    }

    List<String> names() {
        return new ArrayList<>(parts.keySet());
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    byte[] content(String part) {
        return parts.get(part);
    }

    /** The part of a sheet. */
    String partOf(String sheet) {
        Matcher matcher = Pattern.compile("<sheet name=\"" + Pattern.quote(sheet) + "\" r:id=\"(\\w+)\"").matcher(text(WORKBOOK));
        matcher.find();
        Matcher target = Pattern.compile("Id=\"" + matcher.group(1) + "\" Target=\"/?(?:xl/)?([^\"]+)\"").matcher(text("xl/_rels/workbook.xml.rels"));
        target.find();
        return "xl/" + target.group(1);
    }

    WorkbookFile with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    WorkbookFile with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes a part; it must be another afterwards, so that no test passes by accident. */
    WorkbookFile with(String part, UnaryOperator<String> change) {
        String changed = change.apply(text(part));
        if (changed.equals(text(part))) {
            throw new IllegalArgumentException("nothing to change in " + part);
        }
        return with(part, changed);
    }

    WorkbookFile without(String part) {
        parts.remove(part);
        return this;
    }

    /** Changes one cell of a sheet: the whole element is replaced. */
    WorkbookFile withCell(String sheet, String cell, String element) {
        return with(partOf(sheet), xml -> xml.replaceFirst("<c r=\"" + cell + "\"[^>]*?(/>|>.*?</c>)", Matcher.quoteReplacement(element)));
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    PolicyBook read() throws PolicyRejected {
        return PolicyWorkbook.read(bytes(), "policy.xlsx");
    }
}
