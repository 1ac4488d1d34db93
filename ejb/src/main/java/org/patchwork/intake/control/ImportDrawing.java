package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportEntry;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.intake.boundary.ImportState;
import org.patchwork.intake.boundary.RejectedRows;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.intake.boundary.RowFault;
import org.patchwork.platform.control.Row;

/** Imports as their pages show them. What a row was matched with is shown to the manager who brought it and to nobody else. */
@ApplicationScoped
public class ImportDrawing {

    @Inject
    ImportStore store;

    @Inject
    Clock clock;

    /** @throws ImportRefused when there is no such import for this viewer */
    public ImportEntry get(Viewer viewer, UUID id) {
        return entry(row(viewer, id));
    }

    public List<ImportEntry> latest(Viewer viewer, int most) {
        return store.latest(viewer, most).stream().map(this::entry).toList();
    }

    Run run(Viewer viewer, UUID id) {
        return Run.of(row(viewer, id));
    }

    private Row row(Viewer viewer, UUID id) {
        return store.find(viewer, id).orElseThrow(() -> new ImportRefused(Cause.NO_SUCH_IMPORT));
    }

    /** The faults of the first faulty rows, in the order of the file. */
    public List<RowFault> faults(Viewer viewer, UUID id, int most) {
        Run run = ofOwnFile(viewer, id);
        List<RowFault> faults = new ArrayList<>();
        store.faultyRows(id, most).forEach(row -> faults.addAll(faults(run, row)));
        return faults;
    }

    /** Rows as they stood in the file, with what is wrong with each. */
    public RejectedRows rejected(Viewer viewer, UUID id) {
        Run run = ofOwnFile(viewer, id);
        return new RejectedRows(run.headings().written(), store.faultyRows(id, ListFile.MOST_ROWS).stream()
                .map(row -> new RejectedRows.Rejected(Run.parts(row.text("cells")), faults(run, row))).toList());
    }

    /** What the first rows change that change something; whoever leaves comes first. */
    public List<RowChange> changes(Viewer viewer, UUID id, int most) {
        Run run = ofOwnFile(viewer, id);
        return store.changes(id, most).stream().map(row -> change(run, row)).toList();
    }

    private Run ofOwnFile(Viewer viewer, UUID id) {
        Row row = row(viewer, id);
        if (!row.flag("mine") && Run.of(row).kind().namesChildren()) {
            throw new ImportRefused(Cause.NO_SUCH_IMPORT);
        }
        if (!Run.of(row).checked()) {
            throw new ImportRefused(Cause.NOT_OFFERED);
        }
        return Run.of(row);
    }

    private static List<RowFault> faults(Run run, Row row) {
        return Run.parts(row.text("faults")).stream().map(FaultText::parse).map(wrong -> {
            int index = wrong.column() == null ? -1 : run.headings().indexOf(wrong.column());
            return new RowFault(run.sheet(), row.number("line"), index < 0 ? "" : Headings.letters(index),
                    index < 0 ? "" : run.headings().written().get(index), wrong.fault(), wrong.value(), wrong.suggestion(), null);
        }).toList();
    }

    private static RowChange change(Run run, Row row) {
        List<String> cells = Run.parts(row.text("cells"));
        boolean absent = ImportStore.ABSENT.equals(row.text("what"));
        String who = absent ? cells.get(1) : String.join(" ", Stream.of(ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME,
                ImportColumn.PRACTITIONER_EMAIL, ImportColumn.NHS_NUMBER, ImportColumn.UPN).map(column -> cell(run, cells, column))
                .filter(cell -> !cell.isBlank()).toList());
        List<String> columns = absent || row.text("what").isEmpty() ? List.of()
                : Stream.of(row.text("what").split(" ")).map(name -> ImportColumn.valueOf(name).heading()).toList();
        return new RowChange(absent ? 0 : row.number("line"), Headings.shown(who), RowChange.Kind.valueOf(row.text("change")), columns);
    }

    private static String cell(Run run, List<String> cells, ImportColumn column) {
        int index = run.headings().indexOf(column);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    private ImportEntry entry(Row row) {
        Run run = Run.of(row);
        boolean silent = run.goesOn() && row.instant("heard_at").plus(ImportTending.SILENCE).isBefore(clock.instant());
        return new ImportEntry(run.id(), run.kind(), run.checked(), run.wholeList(), row.text("file_name"),
                silent ? ImportState.INTERRUPTED : ImportState.valueOf(run.stopped() == null ? run.state() : run.stopped()), row.number("rows_all"), row.number("rows_faulty"),
                row.number("fresh"), row.number("changed"), row.number("unchanged"), run.ending(), run.endingOf(),
                run.nextLine() - 1, run.lastLine(), run.needsSecond(), row.text("started_by_name"), row.flag("mine"), row.text("confirmed_by_name"),
                row.instant("uploaded_at"), row.instant("ended_at"));
    }
}
