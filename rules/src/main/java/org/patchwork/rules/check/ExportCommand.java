package org.patchwork.rules.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.workbook.PolicyWorkbook;

/** Writes a policy's folder as a workbook. */
final class ExportCommand {

    private final PrintStream out;

    ExportCommand(PrintStream out) {
        this.out = out;
    }

    /** Returns whether the workbook was written; it appears, or is replaced, only as a whole. */
    boolean run(PolicyBook book, Path workbook) throws WrongUsage {
        if (!workbook.toString().endsWith(PolicyWorkbook.ENDING) || Files.isDirectory(workbook)) {
            throw new WrongUsage("export.name", workbook);
        }
        try {
            save(workbook, PolicyWorkbook.write(book));
            out.println(Words.of("export.done", workbook, book.all().size()));
            return true;
        } catch (PolicyRejected rejected) {
            rejected.faults().stream().map(Fault::inOneLine).forEach(out::println);
            return false;
        } catch (IOException unwritable) {
            throw new WrongUsage("file.unwritable", workbook, unwritable);
        }
    }

    private static void save(Path workbook, byte[] content) throws IOException {
        Path unfinished = workbook.resolveSibling("." + workbook.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, workbook, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
