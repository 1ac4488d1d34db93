package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.sharing.control.OpenAlarms;

/** The alarms that decisions set off: a conflict, a protected person, somebody without agreement. For IG officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class GovernanceAlarms {

    /** The action under which reading the list is recorded. */
    public static final String ALARMS = "ALARMS";

    @Inject
    private OpenAlarms alarms;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private Viewing viewing;

    /** @return those that nobody has dealt with, the latest first, at most 100; reading them is recorded when there are any */
    @Recorded
    public List<GovernanceAlarm> open() {
        List<GovernanceAlarm> open = alarms.list();
        if (!open.isEmpty()) {
            accessRecords.record(viewing.current(), List.of(new AccessEntry(null, ALARMS, "NA", "-", "-", "alarms:" + open.size())));
        }
        return open;
    }

    /** Marks one dealt with; the first time counts, and any other id changes nothing. */
    public void done(UUID alarm) {
        alarms.done(alarm);
    }
}
