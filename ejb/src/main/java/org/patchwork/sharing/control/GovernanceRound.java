package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.audit.control.UnusualFindings;
import org.patchwork.platform.control.Round;

/** Looks for what IG officers should look at, and tells them once. */
@ApplicationScoped
public class GovernanceRound implements Round {

    @Inject
    private UnusualFindings findings;

    @Inject
    private OpenAlarms alarms;

    @Inject
    private AlertPost post;

    @Inject
    private Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Any server may do it at any time: nothing is found or told twice. */
    @Override
    @Transactional
    public void go() {
        findings.add(UnusualSql.ALL, clock.instant());
        findings.undecided(clock.instant()).forEach(found -> post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.UNUSUAL_ACCESS, found, ""));
        alarms.list().forEach(alarm -> post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.GOVERNANCE_ALARM, alarm.id(), ""));
    }
}
