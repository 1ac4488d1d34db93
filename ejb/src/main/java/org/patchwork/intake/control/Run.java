package org.patchwork.intake.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.platform.control.Row;

/** One import as it is kept. */
record Run(UUID id, ImportKind kind, UUID organisation, UUID service, String sheet, Headings headings, String state, int ending, int endingOf,
           int nextLine, int lastLine, UUID startedBy, UUID manager, Instant uploadedAt) {

    static Run of(Row row) {
        List<ImportColumn> columns = parts(row.text("columns")).stream().map(name -> name.isEmpty() ? null : ImportColumn.valueOf(name)).toList();
        return new Run(row.id("id"), ImportKind.valueOf(row.text("kind")), row.id("organisation_id"), row.id("service_id"), row.text("sheet"),
                new Headings(parts(row.text("headings")), columns), row.text("state"), row.number("ending"), row.number("ending_of"),
                row.number("next_line"), row.number("last_line"), row.id("started_by"), row.id("practitioner_id"), row.instant("uploaded_at"));
    }

    static List<String> parts(String together) {
        return List.of(together.split(FaultText.BETWEEN, -1));
    }

    Order order(LocalDate today) {
        return new Order(id, kind, organisation, service, startedBy, manager, today);
    }

    boolean needsSecond() {
        return LeaverCap.exceededBy(ending, endingOf);
    }
}
