package org.patchwork.objection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.objection.boundary.RestrictionRefused.Cause;
import org.patchwork.objection.control.Cases;
import org.patchwork.objection.control.RestrictionDrawing;
import org.patchwork.objection.control.Restricting;
import org.patchwork.objection.entity.Dispute;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.OwnInvolvements;
import org.patchwork.sharing.control.OwnInvolvements.Own;
import org.patchwork.sharing.control.Restrictions;

/** What people whom the caller manages say about involvements that are none. For practitioners who manage others. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class TeamDisputes {

    private static final Duration LISTED = Duration.ofDays(30);

    @Inject
    Viewing viewing;

    @Inject
    Restrictions restrictions;

    @Inject
    OwnInvolvements involvements;

    @Inject
    Cases cases;

    @Inject
    Restricting restricting;

    @Inject
    SharedRecords records;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * Those that wait, and those settled in the last 30 days.
     *
     * @param locale of role names
     * @return empty for people who manage nobody
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<RestrictionEntry> list(Locale locale) {
        Viewer viewer = viewing.current();
        List<Row> rows = viewer.practitionerId() == null ? List.of()
                : restrictions.disputesOfPeopleOf(viewer.practitionerId(), clock.instant().minus(LISTED));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, SharedRecord> children = records.openAll(rows.stream().map(row -> row.id("child_id")).distinct().toList(), Action.VIEW, locale);
        var drawing = new RestrictionDrawing(new Names(policies.get().reference(), locale), viewer.accountId(), children, LocalDate.now(clock), clock.getZone());
        return rows.stream().map(drawing::dispute).toList();
    }

    /**
     * Settles one: the involvement goes on, or it was recorded in error and is shown to nobody any more.
     *
     * @throws RestrictionRefused NOT_YOURS, OWN or DECIDED_ALREADY
     */
    public void settle(UUID id, boolean confirmed) {
        Viewer viewer = viewing.current();
        Dispute dispute = cases.dispute(id).orElseThrow(() -> new RestrictionRefused(Cause.NOT_YOURS));
        if (!dispute.open()) {
            throw new RestrictionRefused(Cause.DECIDED_ALREADY);
        }
        Own own = involvements.hold(dispute.involvementId())
                .filter(found -> found.managerId() != null && found.managerId().equals(viewer.practitionerId()))
                .orElseThrow(() -> new RestrictionRefused(Cause.NOT_YOURS));
        if (viewer.accountId().equals(dispute.raisedBy())) {
            throw new RestrictionRefused(Cause.OWN);
        }
        restricting.settle(dispute, own, confirmed, viewer.accountId());
    }
}
