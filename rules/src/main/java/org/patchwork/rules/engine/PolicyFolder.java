package org.patchwork.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A policy in a folder: every table in it. A workbook is taken along, so that it is refused by name and not overlooked; folders within
 * it, such as the scenarios, notes, and the hidden and lock files of spreadsheets are left alone.
 */
public final class PolicyFolder implements PolicySource {

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xlsm", ".xls", ".ods");
    private final Path folder;

    /** Of a folder that need not exist yet. */
    public PolicyFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<PolicyFile> files() throws IOException {
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(PolicyFolder::isTable).sorted().toList();
        }
        List<PolicyFile> files = new ArrayList<>();
        for (Path path : paths) {
            try (InputStream content = Files.newInputStream(path)) {
                files.add(new PolicyFile(path.getFileName().toString(), content.readNBytes(Limits.FILE_BYTES + 1)));
            }
        }
        return files;
    }

    private static boolean isTable(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !name.startsWith(".") && !name.startsWith("~$") && Files.isRegularFile(path);
    }
}
