package org.patchwork.audit.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** An anchor as a file of its own, which the command access-record verifies against. */
final class AnchorFile {

    private AnchorFile() {
    }

    /** Writes it whole or not at all, under its moment, beside those before it. */
    static Path write(Path folder, Anchor anchor, List<Kept> heads) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(heads.stream().map(Kept::line).toList());
        lines.add(anchor.line());
        String name = "access-records-" + anchor.at().toString().replace(":", "") + ".jsonl";
        Path unfinished = Files.write(Files.createTempFile(folder, ".anchor", null), lines);
        return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
