package org.patchwork.task.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.task.control.TaskCalendars;

/**
 * The days on which somebody's own tasks are due, for their own calendar: an address that nobody can guess, without names. For
 * practitioners and their managers; whoever has the address reads the days.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class TaskCalendar {

    @Inject
    Viewing viewing;

    @Inject
    TaskCalendars calendars;

    /**
     * A day on which a task is due.
     *
     * @param id of the task; random
     */
    public record DueDay(UUID id, LocalDate dueOn) {
    }

    /** @return since when the caller's address works; empty when there is none */
    public Optional<Instant> since() {
        return calendars.since(viewing.current().practitionerId());
    }

    /** @return the secret of a new address, told this once; one from before works no longer. Empty for whoever is no practitioner */
    public Optional<String> renew() {
        Viewer me = viewing.current();
        return Optional.ofNullable(me.practitionerId()).map(calendars::renew);
    }

    /** The caller's address works no longer. */
    public void end() {
        calendars.end(viewing.current().practitionerId());
    }

    /**
     * The open tasks of whoever made that secret, for children whose records open to them today.
     *
     * @return empty for an unknown secret, and for somebody who has left or whose account has ended
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @PermitAll
    public Optional<List<DueDay>> daysOf(String secret) {
        return calendars.daysOf(secret);
    }
}
