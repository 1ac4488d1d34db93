package org.patchwork.objection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.objection.control.RestrictionDrawing;
import org.patchwork.platform.control.Row;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.control.Names;
import org.patchwork.sharing.control.Restrictions;

/** What became of an objection to, or a dispute about, the caller's own involvement. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class OwnCases {

    @Inject
    Viewing viewing;

    @Inject
    Restrictions restrictions;

    @Inject
    SharedRecords records;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * @param locale of role names
     * @return empty when there is no such objection, or it is about somebody else's involvement
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public Optional<RestrictionEntry> objection(UUID id, Locale locale) {
        return restrictions.ownObjection(id, viewing.current().practitionerId()).map(row -> drawing(row, locale).objection(row));
    }

    /** The same of a dispute. */
    @Recorded
    public Optional<RestrictionEntry> dispute(UUID id, Locale locale) {
        return restrictions.ownDispute(id, viewing.current().practitionerId()).map(row -> drawing(row, locale).dispute(row));
    }

    private RestrictionDrawing drawing(Row row, Locale locale) {
        Viewer viewer = viewing.current();
        return new RestrictionDrawing(new Names(policies.get().reference(), locale), viewer.accountId(),
                records.openAll(List.of(row.id("child_id")), Action.VIEW, locale), LocalDate.now(clock), clock.getZone());
    }
}
