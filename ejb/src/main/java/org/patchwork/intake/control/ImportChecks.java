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
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.Viewers;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.intake.boundary.ImportState;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.intake.control.OwnPeople.Absent;

/**
 * Checks a file and tries out what it would change, batch by batch, and keeps that; nothing else changes. What was found of a batch and how
 * far the check has come are one transaction, so another server goes on where one has ended. The gate decides at each batch, for the manager
 * who brought the file, as that manager stands then.
 */
@ApplicationScoped
public class ImportChecks {

    @Inject
    ImportStore store;

    @Inject
    Intakes intakes;

    @Inject
    OwnPeople people;

    @Inject
    Viewers viewers;

    @Inject
    Clock clock;

    /** A file on its way through the check: its rows, each checked by itself and beside the others. */
    public record Opened(UUID run, List<ImportRow> rows, int last) {

        /** The rows from a line on. */
        List<ImportRow> from(int line, int most) {
            return rows.stream().dropWhile(row -> row.line() < line).limit(most).toList();
        }

        boolean endsWith(List<ImportRow> some) {
            return some.isEmpty() || some.get(some.size() - 1) == rows.get(rows.size() - 1);
        }
    }

    /** An import whose check has been begun, with its file. */
    public record Claimed(Run run, SentFile file) {
    }

    /** @return the file of an import that waits to be checked; empty when there is none, or another server is at it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Claimed> claim(UUID run) {
        return store.forWork(run, Run.CHECKING).map(found -> {
            store.tryCheck(run);
            return new Claimed(found, store.file(run));
        });
    }

    /** Checks rows by themselves and against each other. */
    public Opened open(Claimed claimed) {
        Run run = claimed.run();
        RowCheck check = intakes.check(run.order(LocalDate.now(clock)), run.headings());
        try {
            FileRows file = FileRows.of(run.kind(), claimed.file());
            List<ImportRow> rows = file.lines().stream().map(line -> check.row(line.number(), line.cells())).toList();
            AcrossRows.check(run.kind(), rows);
            return new Opened(run.id(), rows, file.last());
        } catch (Unreadable changed) {
            throw new IllegalStateException(changed);
        }
    }

    /**
     * One batch.
     *
     * @param most rows of it
     * @return whether there is more to check
     * @throws ImportRefused when the manager who brought the file may not, as things stand
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean next(Opened file, int most) {
        Optional<Run> found = store.forWork(file.run(), Run.CHECKING);
        return found.isPresent() && next(found.get(), file, most);
    }

    private boolean next(Run run, Opened file, int most) {
        Order order = run.order(LocalDate.now(clock));
        List<ImportRow> rows = new ArrayList<>(file.from(run.nextLine(), most));
        boolean last = file.endsWith(rows);
        intakes.of(run.kind()).match(order, rows, manager(run));
        int faulty = (int) rows.stream().filter(row -> !row.sound()).count();
        if (last && run.wholeList()) {
            rows.addAll(absent(order, file));
        }
        store.keep(run.id(), rows);
        int lastLine = rows.isEmpty() ? run.lastLine() : rows.get(rows.size() - 1).line();
        store.checkOn(run.id(), lastLine + 1, faulty, (int) rows.stream().filter(row -> row.is(RowChange.Kind.ENDED)).count(), endingOf(order, rows, last));
        if (last) {
            store.checked(run.id(), lastLine);
        }
        return !last;
    }

    private Viewer manager(Run run) {
        return viewers.findManager(run.startedBy(), LocalDate.now(clock))
                .filter(viewer -> viewer.authorised() && run.organisation().equals(viewer.organisationId()) && run.service().equals(viewer.serviceId()))
                .orElseThrow(() -> new ImportRefused(Cause.NOT_AUTHORISED));
    }

    /** Whoever is in a row is here, even when something else in the row is wrong. */
    private List<ImportRow> absent(Order order, Opened file) {
        List<ImportRow> absent = new ArrayList<>();
        List<String> listed = file.rows().stream().map(row -> row.value(ImportColumn.EMAIL)).filter(email -> email != null).toList();
        for (Absent one : people.absent(order, listed)) {
            absent.add(ImportRow.ofAbsent(file.last() + absent.size() + 1, one.id(), one.name()));
        }
        return absent;
    }

    /** Of those whom the file could end: for involvements only those it names, since others are not the manager's to count. */
    private int endingOf(Order order, List<ImportRow> rows, boolean last) {
        if (order.kind() == ImportKind.PRACTITIONERS) {
            return last ? people.here(order) : 0;
        }
        return (int) rows.stream().filter(row -> row.change() != null && !row.is(RowChange.Kind.NEW)).count();
    }

    /** Says why it does not go on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void stop(UUID run, ImportState why) {
        store.stop(run, why);
    }
}
