package org.patchwork.rules.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
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
    private static final int KILOBYTE = 1024;
    /** The beginning of an entry, and where in it things stand (APPNOTE.TXT, 4.3.7). */
    private static final int HEADER = 0x04034B50;
    private static final int FLAGS = 6;
    private static final int METHOD = 8;
    private static final int CHECK_SUM = 14;
    private static final int PACKED_SIZE = 18;
    private static final int SIZE = 22;
    private static final int NAME_LENGTH = 26;
    private static final int EXTRA_LENGTH = 28;
    private static final int HEADER_LENGTH = 30;
    private static final int DESCRIPTOR_FOLLOWS = 8;
    private static final int LONGEST_DESCRIPTOR = 24;
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
            archive.everyReaderFindsTheSame(bytes);
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
            // Even what is never opened here would be opened by the next officer's spreadsheet.
            if (entry.getSize() > limit(entry)) {
                throw new Unusable("file.unpacked", limit(entry) / KILOBYTE);
            }
        }
    }

    /**
     * Some programs go by the list at the end of the file, others from one entry to the next: the entries must follow each other without
     * gaps, and say of themselves what the list says of them.
     */
    private void everyReaderFindsTheSame(byte[] bytes) throws Unusable {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long expected = 0;
        long slack = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            int at = (int) entry.getLocalHeaderOffset();
            if (at < expected || at > expected + slack || !sameHeader(file, at, entry)) {
                throw new Unusable("file.entries", entry.getName());
            }
            expected = at + (long) HEADER_LENGTH + Short.toUnsignedInt(file.getShort(at + NAME_LENGTH)) + Short.toUnsignedInt(file.getShort(at + EXTRA_LENGTH))
                    + entry.getCompressedSize();
            slack = entry.getGeneralPurposeBit().usesDataDescriptor() ? LONGEST_DESCRIPTOR : 0;
        }
    }

    private static boolean sameHeader(ByteBuffer file, int at, ZipArchiveEntry entry) {
        byte[] name = new byte[Short.toUnsignedInt(file.getShort(at + NAME_LENGTH))];
        file.get(at + HEADER_LENGTH, name);
        boolean sizesFollow = (file.getShort(at + FLAGS) & DESCRIPTOR_FOLLOWS) != 0;
        return file.getInt(at) == HEADER && Arrays.equals(name, entry.getRawName()) && file.getShort(at + METHOD) == entry.getMethod()
                && sizesFollow == entry.getGeneralPurposeBit().usesDataDescriptor()
                && (sizesFollow || file.getInt(at + CHECK_SUM) == (int) entry.getCrc() && file.getInt(at + PACKED_SIZE) == entry.getCompressedSize()
                && file.getInt(at + SIZE) == entry.getSize());
    }

    private static long limit(ZipArchiveEntry entry) {
        return Math.min(WorkbookLimits.ENTRY_BYTES, Math.max(WorkbookLimits.RATIO_MATTERS_FROM_BYTES, entry.getCompressedSize() * WorkbookLimits.RATIO));
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
        if (entry.getSize() > WorkbookLimits.UNPACKED_BYTES - unpacked) {
            throw new Unusable("file.unpacked", WorkbookLimits.UNPACKED_BYTES / KILOBYTE);
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
