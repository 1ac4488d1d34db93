package org.patchwork.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A policy in a folder: every file in it that ends in {@code .csv}; folders within it, such as the scenarios, are left alone. */
public final class PolicyFolder implements PolicySource {

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
            files.add(new PolicyFile(path.getFileName().toString(), Files.readAllBytes(path)));
        }
        return files;
    }

    private static boolean isTable(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".csv") && !name.startsWith(".") && Files.isRegularFile(path);
    }
}
