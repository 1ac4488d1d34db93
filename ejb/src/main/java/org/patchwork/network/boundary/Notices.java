package org.patchwork.network.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.network.control.CaseChanges;
import org.patchwork.network.control.NoticeDrawing;
import org.patchwork.network.entity.CaseChange;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;

/** What the viewer is told of changes. Whether the viewer may know is decided again when it is read. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Notices {

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    CaseChanges changes;

    @Inject
    Clock clock;

    /**
     * The viewer's unread notices, newest first. One about an involvement that the viewer may not see in full, or about a
     * record whose gate is not open, is left out without a trace.
     *
     * @param locale of role names
     * @return at most fifty; empty for people who are no practitioners
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public List<Notice> unread(Locale locale) {
        Viewer viewer = viewing.current();
        List<CaseChange> unread = viewer.practitionerId() == null ? List.of() : changes.unreadOf(viewer.practitionerId());
        if (unread.isEmpty()) {
            return List.of();
        }
        Map<UUID, SharedRecord> shared = records.openAll(unread.stream().map(CaseChange::childId).distinct().toList(),
                Action.NOTIFY, locale);
        return NoticeDrawing.of(unread, shared);
    }

    /** Marks one of the viewer's own notices read; any other id changes nothing. */
    public void markRead(UUID notice) {
        changes.find(notice, viewing.current().practitionerId()).ifPresent(change -> change.read(clock.instant()));
    }
}
