package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Row;

/**
 * Carries an import out, batch by batch. What a batch changes and how far the import has come are one transaction: whatever ends the work in
 * between, the next batch begins where the last one ended, so that nothing is lost and nothing done twice.
 */
@ApplicationScoped
public class ImportBatches {

    @Inject
    ImportStore store;

    @Inject
    Intakes intakes;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    /**
     * One batch.
     *
     * @param most rows of it
     * @return whether there is more to do
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean next(UUID run, int most) {
        Optional<Run> found = store.forWork(run, Run.RUNNING);
        return found.isPresent() && next(found.get(), most);
    }

    private boolean next(Run run, int most) {
        Order order = run.order(LocalDate.now(clock));
        List<Row> kept = store.soundRows(run.id(), run.nextLine(), most);
        RowCheck check = intakes.check(order, run.headings());
        List<ImportRow> rows = new ArrayList<>();
        kept.forEach(row -> rows.add(row(check, row)));
        Intake intake = intakes.of(run.kind());
        intake.match(order, rows, null);
        intake.write(order, rows.stream().filter(ImportRow::sound).toList());
        List<ImportRow> rejected = rows.stream().filter(row -> !row.sound()).toList();
        store.reject(run.id(), rejected);
        boolean done = rows.size() < most;
        store.moveOn(run.id(), done ? run.lastLine() + 1 : rows.get(rows.size() - 1).line() + 1, rejected.size(), done);
        if (done) {
            alerts.tellAccounts(List.of(run.startedBy()), AlertKind.IMPORT_DONE, run.id(), "");
        }
        return !done;
    }

    private static ImportRow row(RowCheck check, Row kept) {
        List<String> cells = Run.parts(kept.text("cells"));
        if (ImportStore.ABSENT.equals(kept.text("what"))) {
            return ImportRow.ofAbsent(kept.number("line"), UUID.fromString(cells.get(0)), cells.get(1));
        }
        ImportRow row = check.row(kept.number("line"), cells);
        row.child(kept.id("child_id"));
        return row;
    }
}
