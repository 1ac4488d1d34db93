package org.patchwork.objection.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.patchwork.objection.boundary.RestrictionEntry;
import org.patchwork.platform.control.Row;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.Names;

/**
 * Draws disputes and objections for a reader.
 *
 * @param reader   the reader's account
 * @param children by id, as the reader's own gates let them be known; empty for officers
 */
public record RestrictionDrawing(Names names, UUID reader, Map<UUID, SharedRecord> children, LocalDate today, ZoneId zone) {

    public RestrictionEntry objection(Row row) {
        LocalDate due = row.date("due_on");
        boolean overdue = row.text("state").equals("PENDING") && due.isBefore(today);
        return new RestrictionEntry(row.id("id"), row.id("child_id"), nameOf(row), row.text("who"), names.role(row.text("role_code")),
                row.text("reason_code"), row.text("on_behalf_of"), row.date("raised_on"), due, overdue,
                row.text("state"), reader.equals(row.id("raised_by")));
    }

    public RestrictionEntry dispute(Row row) {
        return new RestrictionEntry(row.id("id"), row.id("child_id"), nameOf(row), row.text("who"), names.role(row.text("role_code")),
                row.text("reason_code"), null, row.instant("raised_at").atZone(zone).toLocalDate(), null, false, row.text("outcome"), reader.equals(row.id("raised_by")));
    }

    private String nameOf(Row row) {
        SharedRecord record = children.get(row.id("child_id"));
        if (record instanceof OpenRecord open) {
            ChildSummary child = open.child();
            return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
        }
        return record instanceof StubRecord stub ? stub.name() : null;
    }
}
