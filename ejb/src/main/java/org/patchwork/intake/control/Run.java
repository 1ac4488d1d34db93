package org.patchwork.intake.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.platform.control.Row;

/**
 * One import as it is kept.
 *
 * @param stopped why its check does not go on; null when it does, or is over
 */
record Run(UUID id, ImportKind kind, boolean wholeList, UUID organisation, UUID service, String sheet, Headings headings, String state, String stopped,
           int ending, int endingOf, int nextLine, int lastLine, UUID startedBy, UUID manager, Instant uploadedAt) {

    static final String CHECKING = "CHECKING";
    static final String RUNNING = "RUNNING";

    static Run of(Row row) {
        List<ImportColumn> columns = parts(row.text("columns")).stream().map(name -> name.isEmpty() ? null : ImportColumn.valueOf(name)).toList();
        return new Run(row.id("id"), ImportKind.valueOf(row.text("kind")), row.flag("whole_list"), row.id("organisation_id"), row.id("service_id"),
                row.text("sheet"), new Headings(parts(row.text("headings")), columns), row.text("state"), row.text("stopped"), row.number("ending"),
                row.number("ending_of"), row.number("next_line"), row.number("last_line"), row.id("started_by"), row.id("practitioner_id"), row.instant("uploaded_at"));
    }

    static List<String> parts(String together) {
        return List.of(together.split(FaultText.BETWEEN, -1));
    }

    Order order(LocalDate today) {
        return new Order(id, kind, organisation, service, startedBy, manager, today);
    }

    /** Whether all of it has been checked. */
    boolean checked() {
        return !state.equals(CHECKING);
    }

    /** Whether somebody should be at work on it. */
    boolean goesOn() {
        return state.equals(RUNNING) || state.equals(CHECKING) && stopped == null;
    }

    boolean needsSecond() {
        return LeaverCap.exceededBy(ending, endingOf);
    }
}
