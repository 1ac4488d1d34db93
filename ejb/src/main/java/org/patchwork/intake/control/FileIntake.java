package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.intake.control.OwnPeople.Absent;

/** Takes a file in: reads it, checks every row, tries out what it would change, and keeps all of that; nothing else changes. */
@ApplicationScoped
public class FileIntake {

    private static final int TOGETHER = 2_000;
    private static final int LONGEST_NAME = 200;

    @Inject
    Intakes intakes;

    @Inject
    OwnPeople people;

    @Inject
    ImportStore store;

    @Inject
    Clock clock;

    /** @throws ImportRefused when the file cannot be read as rows of that kind */
    public UUID take(Viewer viewer, ImportKind kind, boolean wholeList, byte[] bytes, String name) {
        Order order = new Order(UUID.randomUUID(), kind, viewer.organisationId(), viewer.serviceId(), viewer.accountId(), viewer.practitionerId(),
                LocalDate.now(clock));
        try {
            ListFile file = ListFile.read(bytes, name);
            Headings headings = Headings.of(order.kind(), file);
            List<ImportRow> rows = rows(order, headings, file);
            AcrossRows.check(order.kind(), rows);
            Intake intake = intakes.of(order.kind());
            for (int from = 0; from < rows.size(); from += TOGETHER) {
                intake.match(order, rows.subList(from, Math.min(rows.size(), from + TOGETHER)), true);
            }
            if (wholeList) {
                absent(order, rows, file.rows().size());
            }
            store.begin(new ImportStore.Kept(order, wholeList, shortened(name), hash(bytes), file.sheet(), headings, ending(rows),
                    endingOf(order, rows)), rows);
            return order.run();
        } catch (Unreadable unreadable) {
            throw new ImportRefused(Cause.FILE_UNUSABLE, unreadable.faults());
        }
    }

    private List<ImportRow> rows(Order order, Headings headings, ListFile file) throws Unreadable {
        RowCheck check = intakes.check(order, headings);
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 1; i < file.rows().size(); i++) {
            if (file.rows().get(i).stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(check.row(i + 1, file.rows().get(i)));
            }
        }
        if (rows.isEmpty()) {
            throw new Unreadable(ImportFault.NO_ROWS, 0, "");
        }
        return rows;
    }

    /** Whoever is in a row is here, even when something else in the row is wrong. */
    private void absent(Order order, List<ImportRow> rows, int lastLine) {
        int line = lastLine;
        List<String> listed = rows.stream().map(row -> row.value(ImportColumn.EMAIL)).filter(email -> email != null).toList();
        for (Absent one : people.absent(order, listed)) {
            rows.add(ImportRow.ofAbsent(++line, one.id(), one.name()));
        }
    }

    private static int ending(List<ImportRow> rows) {
        return (int) rows.stream().filter(row -> row.is(RowChange.Kind.ENDED)).count();
    }

    /** Of those whom the file could end: for involvements only those it names, since others are not the manager's to count. */
    private int endingOf(Order order, List<ImportRow> rows) {
        return order.kind() == ImportKind.PRACTITIONERS ? people.here(order)
                : (int) rows.stream().filter(row -> row.change() != null && !row.is(RowChange.Kind.NEW)).count();
    }

    private static String shortened(String name) {
        String plain = Headings.shown(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return FaultText.storable(plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
