package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.control.CaseloadDrawing;
import org.patchwork.sharing.boundary.SharedRecords;

/** The children whom the viewer supports, and what changed around them. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class MyChildren {

    @Inject
    private SharedRecords records;

    @Inject
    private Clock clock;

    /**
     * The viewer's own caseload.
     *
     * @param locale of role names
     * @return ordered by name; empty when the viewer supports nobody
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<MyChild> list(Locale locale) {
        return CaseloadDrawing.of(records.caseload(locale), LocalDate.now(clock));
    }
}
