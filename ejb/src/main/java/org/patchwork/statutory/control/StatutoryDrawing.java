package org.patchwork.statutory.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.platform.control.Row;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.Names;
import org.patchwork.statutory.boundary.StatutoryEntry;
import org.patchwork.statutory.boundary.StatutoryPower;

/**
 * Draws lists of statutory access from what their reader may know of the children.
 *
 * @param children by id, as the reader's own gates let them be known
 * @param powers   the reader's own, by which theirs may go on
 */
public record StatutoryDrawing(Names names, Map<UUID, SharedRecord> children, List<StatutoryPower> powers, Instant now) {

    public List<StatutoryEntry> of(List<Row> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private StatutoryEntry entry(Row row) {
        Instant expires = row.instant("expires_at");
        Instant ended = row.instant("ended_at");
        Instant begun = row.instant("extended_at") == null ? row.instant("from_at") : row.instant("extended_at");
        boolean running = ended == null && expires.isAfter(now);
        return new StatutoryEntry(row.id("id"), row.id("child_id"), nameOf(children.get(row.id("child_id"))), row.text("who"),
                names.role(row.text("role_code")), row.text("basis"), row.text("purpose_code"), row.text("reference"), row.instant("from_at"),
                expires, ended, row.text("extension_code"), running, running && !now.isBefore(Term.lastPart(begun, expires)),
                running && row.instant("extended_at") == null ? extensions(row, expires) : List.of());
    }

    private List<Integer> extensions(Row row, Instant expires) {
        return powers.stream().filter(power -> power.basis().equals(row.text("basis")))
                .flatMap(power -> Term.extensions(power, row.instant("from_at"), expires, now).stream()).collect(Collectors.toList());
    }

    private static String nameOf(SharedRecord record) {
        if (record instanceof StubRecord stub) {
            return stub.name();
        }
        return record instanceof OpenRecord open ? name(open.child()) : null;
    }

    static String name(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }
}
