package org.patchwork.statutory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.control.Names;
import org.patchwork.statutory.control.StatutoryDrawing;
import org.patchwork.statutory.control.StatutoryRegister;

/** Every statutory access, for information-governance officers; children are named by id alone, and the look is recorded. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class StatutoryOverview {

    /** The action under which an officer's look at the list is recorded. */
    public static final String LIST = "STATUTORY_LIST";

    private static final Duration LISTED = Duration.ofDays(90);

    @Inject
    StatutoryRegister register;

    @Inject
    AccessRecording accessRecords;

    @Inject
    PolicyInForce policies;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /**
     * Those that run, or ended in the last 90 days, the newest first; at most 200.
     *
     * @param locale of role names
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<StatutoryEntry> list(Locale locale) {
        Policy policy = policies.get();
        accessRecords.record(viewing.current(), List.of(new AccessEntry(null, LIST, "NA", "-", policy.version(), "")));
        return new StatutoryDrawing(new Names(policy.reference(), locale), Map.of(), List.of(), clock.instant())
                .of(register.ofEverybody(clock.instant().minus(LISTED)));
    }
}
