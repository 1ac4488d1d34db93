package org.patchwork.joining.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.joining.boundary.MadeInvitation;
import org.patchwork.platform.control.Row;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;

/**
 * Draws invitations for whoever made them or leads the team. That one was accepted is told by the reader's own map alone: accepted unseen,
 * it looks like one that nobody has answered.
 *
 * @param reader a practitioner
 * @param shared the children's records as they open to the reader
 */
public record InvitationDrawing(UUID reader, Map<UUID, SharedRecord> shared, Instant now, ZoneId zone) {

    /** @return in the order of the rows */
    public List<MadeInvitation> all(List<Row> rows) {
        return rows.stream().map(this::draw).toList();
    }

    private MadeInvitation draw(Row row) {
        UUID child = row.id("child_id");
        return new MadeInvitation(row.id("id"), child, Gates.nameIn(shared.get(child)), row.text("invited"),
                reader.equals(row.id("invited_by")) ? null : row.text("inviter"), day(row.instant("made_at")),
                day(row.instant("expires_at")), state(row));
    }

    private String state(Row row) {
        if (row.flag("taken_back")) {
            return "WITHDRAWN";
        }
        if (row.text("state").equals("DECLINED")) {
            return "DECLINED";
        }
        if (row.text("state").equals("ACCEPTED") && onTheMap(row.id("child_id"), row.id("practitioner_id"))) {
            return "ACCEPTED";
        }
        return row.instant("expires_at").isAfter(now) ? "WAITING" : "LAPSED";
    }

    private boolean onTheMap(UUID child, UUID practitioner) {
        return shared.get(child) instanceof OpenRecord open
                && open.involvements().stream().anyMatch(one -> practitioner.equals(one.practitionerId()));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
