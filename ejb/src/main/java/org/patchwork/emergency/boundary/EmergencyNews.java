package org.patchwork.emergency.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.emergency.control.News;
import org.patchwork.emergency.control.Reviewing;

/** What people learn of emergencies that concern them: who were told, who broke the glass, and their managers. Never a child's name. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE})
public class EmergencyNews {

    @Inject
    private News news;

    @Inject
    private Reviewing reviewing;

    @Inject
    private Viewing viewing;

    /**
     * That somebody used emergency access.
     *
     * @param leads the child whom the caller leads, by an id that tells nothing; null for anybody but the lead professional
     */
    public record Told(UUID id, Instant openedAt, boolean lifeAtRisk, Instant reviewDueAt, boolean reviewed, UUID leads) {
    }

    /** One of which the caller was told by an alert; empty for any other. */
    public Optional<Told> told(UUID id) {
        return news.told(id, viewing.current());
    }

    /** The caller's own emergencies and those of the people whom the caller manages, with what their reviews found; latest first. */
    public List<ReviewEntry> mine() {
        Viewer viewer = viewing.current();
        return viewer.practitionerId() == null ? List.of() : reviewing.near(viewer.practitionerId());
    }
}
