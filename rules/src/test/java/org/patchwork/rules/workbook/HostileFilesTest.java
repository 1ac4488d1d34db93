package org.patchwork.rules.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.StrictChecks;

/**
 * Every hostile or damaged file is refused with a message that says where, or is read as just what an independent reader sees in it and
 * passes the ordinary checks. Nothing in it runs, and no file makes the server use much memory.
 */
class HostileFilesTest {

    private static final int AT_LEAST = 200;
    private static final int READINGS = 6;
    /** What reading and checking one file may allocate in all, most of it short-lived. */
    private static final long BYTES_FOR_ONE_FILE = 96L * 1024 * 1024;
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final DataFormatter SHOWN = new DataFormatter();
    @TempDir
    private Path folder;
    private int refused;
    private int harmless;
    private long most;
    private String mostBy = "";

    private static List<Fault> faults(HostileFiles.Hostile file) {
        try {
            return StrictChecks.faults(read(file));
        } catch (PolicyRejected rejected) {
            return rejected.faults();
        }
    }

    private static PolicyBook read(HostileFiles.Hostile file) throws PolicyRejected {
        return file.folder() != null ? file.folder() : PolicyWorkbook.read(file.workbook(), file.fileName());
    }

    @Test
    void hostile_files_are_refused_where_they_are_wrong_or_do_no_harm() throws IOException, PolicyRejected {
        Path marker = folder.resolve("ran");
        Policy policy = PolicyCompiler.compile(Books.small());
        List<?> rows = policy.decisionRows();
        String version = policy.version();
        List<HostileFiles.Hostile> files = HostileFiles.all(marker);
        assertTrue(files.size() >= AT_LEAST, "files: " + files.size());
        files.forEach(this::judge);
        Logger.getLogger(HostileFilesTest.class.getName()).info(() -> "%d files: %d refused, %d harmless; at most %,d bytes allocated for one (%s)"
                .formatted(files.size(), refused, harmless, most, mostBy));
        for (HostileFiles.Hostile payload : files) {
            if (payload.name().startsWith("payload") && faults(payload).isEmpty()) {
                PolicyCompiler.compile(read(payload));
            }
        }
        assertFalse(Files.exists(marker));
        assertNull(System.getProperty(HostileFiles.MARK));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("Intruder"));
        noClassIsDefined(files.stream().filter(file -> file.name().startsWith("payload")).toList());
        assertEquals(version, policy.version());
        assertEquals(rows, policy.decisionRows());
        assertEquals(files.size(), refused + harmless);
    }

    private void judge(HostileFiles.Hostile file) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<Fault> faults = faults(file);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < BYTES_FOR_ONE_FILE, () -> file.name() + " took " + allocated + " bytes");
        if (allocated > most) {
            most = allocated;
            mostBy = file.name();
        }
        if (faults.isEmpty()) {
            harmless++;
            assertSeen(file);
        } else {
            refused++;
            assertTrue(faults.stream().allMatch(fault -> !fault.message().isBlank()), file::name);
            assertTrue(faults.stream().noneMatch(fault -> fault.inOneLine().codePoints().anyMatch(Character::isISOControl)), file::name);
        }
    }

    /** What passed must say just what other programs show of the file. */
    private static void assertSeen(HostileFiles.Hostile file) {
        try {
            PolicyBook book = read(file);
            if (file.workbook() == null) {
                Books.tables(book).forEach(table -> assertEquals(seen(book.find(table.name()).orElseThrow()), table.cells(), file::name));
                return;
            }
            try (XSSFWorkbook seen = new XSSFWorkbook(new ByteArrayInputStream(file.workbook()))) {
                for (PolicyTable table : Books.tables(book)) {
                    Sheet sheet = seen.getSheet(SheetNames.of(List.of(table.name())).get(table.name()));
                    assertEquals(seen(sheet, table), table.cells(), () -> file.name() + ": " + table.name());
                }
            }
        } catch (PolicyRejected | IOException | RuntimeException impossible) {
            throw new AssertionError(file.name(), impossible);
        }
    }

    private static List<List<String>> seen(Sheet sheet, PolicyTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = Layout.FIRST_ROW - 1; row <= Math.max(sheet.getLastRowNum(), Layout.FIRST_ROW - 2 + table.rows().size()); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < table.headings().size(); column++) {
                cells.add(sheet.getRow(row) == null ? "" : SHOWN.formatCellValue(sheet.getRow(row).getCell(column)).strip());
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A reader of commas and quotation marks that is as simple as can be. */
    private static List<List<String>> seen(PolicyFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }

    /** A class made of a payload would be made anew at each reading; what else the machine loads by itself, it loads once. */
    private static void noClassIsDefined(List<HostileFiles.Hostile> payloads) {
        long fewest = Long.MAX_VALUE;
        for (int reading = 0; reading < READINGS && fewest > 0; reading++) {
            long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
            payloads.forEach(HostileFilesTest::faults);
            fewest = Math.min(fewest, ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before);
        }
        assertEquals(0, fewest);
    }
}
