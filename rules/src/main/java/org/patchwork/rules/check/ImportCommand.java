package org.patchwork.rules.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTable;
import org.patchwork.rules.engine.PolicyTables;
import org.patchwork.rules.workbook.PolicyWorkbook;
import org.patchwork.rules.workbook.WorkbookPlaces;

/** Takes a workbook's tables over into a policy's folder: all that changed, or nothing. Files that the workbook does not have stay. */
final class ImportCommand {

    private final PrintStream out;
    private final Path folder;
    private final PolicyBook before;

    ImportCommand(PrintStream out, Path folder, PolicyBook before) {
        this.out = out;
        this.folder = folder;
        this.before = before;
    }

    /** Returns whether the folder now says what the workbook says; a draft need not be sound. */
    boolean run(Path workbook, boolean draft) throws WrongUsage {
        try (InputStream content = Files.newInputStream(workbook)) {
            return take(new PolicyTables(PolicyWorkbook.read(content, workbook.getFileName().toString())).over(before), draft);
        } catch (PolicyRejected rejected) {
            rejected.faults().stream().map(PolicyWorkbook::inOneLine).forEach(out::println);
            out.println(Words.of("import.nothing", rejected.faults().size()));
            return false;
        } catch (IOException unreadable) {
            throw new WrongUsage("file.absent", workbook);
        }
    }

    private boolean take(PolicyBook read, boolean draft) throws WrongUsage {
        PolicyBook after = before;
        for (PolicyFile file : read.all()) {
            after = after.with(file);
        }
        List<String> wrong = wrong(PolicyReview.of(after), new WorkbookPlaces(read));
        wrong.forEach(out::println);
        if (!wrong.isEmpty() && !draft) {
            out.println(Words.of("import.nothing", wrong.size()));
            return false;
        }
        List<PolicyFile> changed = after.all().stream().filter(file -> !before.find(file.name()).equals(Optional.of(file))).toList();
        write(changed);
        PolicyTables now = new PolicyTables(after);
        PolicyTables then = new PolicyTables(before);
        changed.forEach(file -> tell(now.find(file.name()).orElseThrow(), then.find(file.name())));
        before.all().stream().filter(file -> read.find(file.name()).isEmpty()).forEach(file -> out.println(Words.of("import.stays", file.name())));
        out.println(Words.of("import.done", changed.size()));
        return true;
    }

    private static List<String> wrong(PolicyReport report, WorkbookPlaces places) {
        List<String> wrong = new ArrayList<>();
        report.faults().stream().map(places::inWorkbook).map(PolicyWorkbook::inOneLine).forEach(wrong::add);
        report.breaches().stream().map(PolicyReport.Breach::sentence).forEach(wrong::add);
        report.failedScenarios().stream().map(PolicyReport.FailedScenario::message).forEach(wrong::add);
        return wrong;
    }

    private void tell(PolicyTable now, Optional<PolicyTable> then) {
        List<List<String>> added = new ArrayList<>(now.cells());
        List<List<String>> gone = new ArrayList<>(then.map(PolicyTable::cells).orElse(List.of()));
        then.map(PolicyTable::cells).orElse(List.of()).forEach(added::remove);
        now.cells().forEach(gone::remove);
        out.println(Words.of(added.isEmpty() && gone.isEmpty() ? "import.order" : "import.rows", now.name(), added.size(), gone.size()));
    }

    /** All files are written beside their places before the first takes its place. */
    private void write(List<PolicyFile> changed) throws WrongUsage {
        Map<Path, Path> unfinished = new LinkedHashMap<>();
        try {
            try {
                for (PolicyFile file : changed) {
                    Path place = folder.resolve(file.name());
                    Files.createDirectories(place.getParent());
                    Path beside = place.resolveSibling("." + place.getFileName() + "-" + ProcessHandle.current().pid());
                    unfinished.put(beside, place);
                    Files.write(beside, file.content());
                }
                for (Map.Entry<Path, Path> file : unfinished.entrySet()) {
                    Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (Path beside : unfinished.keySet()) {
                    Files.deleteIfExists(beside);
                }
            }
        } catch (IOException unwritable) {
            throw new WrongUsage("file.unwritable", folder, unwritable);
        }
    }
}
