package org.patchwork.task.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.task.control.TaskBook;
import org.patchwork.task.control.TaskDrawing;

/** What a manager's people asked and are to do, as far as the manager's own maps show both sides of each. For managers. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class TeamTasks {

    private static final Duration LISTED = Duration.ofDays(30);

    @Inject
    Viewing viewing;

    @Inject
    TaskBook book;

    @Inject
    TaskDrawing drawing;

    @Inject
    Clock clock;

    /**
     * Open ones by the day they are due, then those closed in the last 30 days.
     *
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<TaskEntry> list(Locale locale) {
        Viewer manager = viewing.current();
        return manager.practitionerId() == null ? List.of()
                : drawing.all(manager, book.ofPeopleOf(manager.practitionerId(), clock.instant().minus(LISTED)), locale);
    }

    /**
     * What one of the caller's people is still to do, for when they leave.
     *
     * @return none for somebody whom the caller does not manage
     */
    @Recorded
    public List<TaskEntry> toDoOf(UUID practitioner, Locale locale) {
        Viewer manager = viewing.current();
        return manager.practitionerId() == null || practitioner == null ? List.of() : drawing.all(manager, book.toDoOf(practitioner).stream()
                .filter(row -> manager.practitionerId().equals(row.id("assignee_manager"))).toList(), locale);
    }
}
