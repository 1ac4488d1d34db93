package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.joining.boundary.HandOverEntry;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.Passing;
import org.patchwork.sharing.control.Passing.Whose;

/** Draws offers for those between whom work is handed over; children by the names that the reader's own gates let be known. */
@ApplicationScoped
public class HandOverDrawing {

    @Inject
    Passing passing;

    @Inject
    SharedRecords records;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * @param made whether the reader offered them; else they are offered to the reader
     * @return in the order of the rows
     */
    public List<HandOverEntry> all(List<Row> rows, boolean made, Locale locale) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Names names = new Names(policies.get().reference(), locale);
        Map<UUID, Whose> works = passing.whose(rows.stream().map(row -> row.id("involvement_id")).toList());
        Map<UUID, SharedRecord> children = records.openAll(works.values().stream().map(Whose::childId).distinct().toList(), Action.VIEW, locale);
        return rows.stream().map(row -> entry(row, works.get(row.id("involvement_id")), children, made, names)).toList();
    }

    private HandOverEntry entry(Row row, Whose work, Map<UUID, SharedRecord> children, boolean made, Names names) {
        return new HandOverEntry(row.id("id"), work.childId(), Gates.nameIn(children.get(work.childId())), work.name(),
                names.role(work.roleCode()), made ? row.text("colleague") : null, row.flag("with_lead"),
                row.instant("offered_at").atZone(clock.getZone()).toLocalDate(), row.instant("expires_at").atZone(clock.getZone()).toLocalDate(),
                stateOf(row));
    }

    private String stateOf(Row row) {
        return row.text("state").equals("OFFERED") && !row.instant("expires_at").isAfter(clock.instant()) ? "LAPSED" : row.text("state");
    }
}
