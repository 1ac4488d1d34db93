package org.patchwork.rules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The files within a workbook's file. Each is unpacked only when asked for, never beyond the limits, and must be what the list of files
 * says of it, so that every program that opens the file finds the same in it.
 */
final class Archive {

    private static final int BUFFER = 8192;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long unpacked;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** Of a file that begins as such files do. */
    static Archive of(byte[] bytes) throws Unusable {
        try {
            Archive archive = new Archive(ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get());
            archive.list();
            return archive;
        } catch (IOException | RuntimeException damaged) {
            // The library throws more than it declares when offsets and lengths make no sense.
            throw new Unusable("file.damaged", damaged.getMessage());
        }
    }

    private void list() throws Unusable {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            String name = entry.getName();
            if (entries.size() >= WorkbookLimits.ENTRIES) {
                throw new Unusable("file.entries", WorkbookLimits.ENTRIES);
            }
            if (name.contains("\\") || name.startsWith("/") || name.contains(":") || (name + "/").contains("../") || entry.isUnixSymlink()
                    || entries.put(folded(name), entry) != null) {
                throw new Unusable("file.entries", name);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unusable("file.password");
            }
            if (!Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode()).contains(entry.getMethod())) {
                throw new Unusable("file.entries", name);
            }
        }
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(folded(name));
    }

    /** The content of a file within; empty when there is none of that name. Capitals do not matter, as in all such files. */
    Optional<byte[]> find(String name) throws Unusable {
        ZipArchiveEntry entry = entries.get(folded(name));
        return entry == null ? Optional.empty() : Optional.of(unpack(entry));
    }

    byte[] get(String name) throws Unusable {
        return find(name).orElseThrow(() -> new Unusable("file.damaged", name));
    }

    private byte[] unpack(ZipArchiveEntry entry) throws Unusable {
        long allowed = Math.min(WorkbookLimits.ENTRY_BYTES, WorkbookLimits.UNPACKED_BYTES - unpacked);
        long densest = Math.max(WorkbookLimits.RATIO_MATTERS_FROM_BYTES, entry.getCompressedSize() * WorkbookLimits.RATIO);
        long limit = Math.min(allowed, densest);
        if (entry.getSize() > limit) {
            throw new Unusable("file.unpacked", limit / 1024);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) Math.max(BUFFER, entry.getSize()));
        CRC32 check = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                content.write(buffer, 0, read);
                check.update(buffer, 0, read);
                if (content.size() > entry.getSize()) {
                    throw new Unusable("file.entries", entry.getName());
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unusable("file.damaged", entry.getName());
        }
        if (content.size() != entry.getSize() || check.getValue() != entry.getCrc()) {
            throw new Unusable("file.damaged", entry.getName());
        }
        unpacked += content.size();
        return content.toByteArray();
    }
}
