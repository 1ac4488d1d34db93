package org.patchwork.attention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.attention.boundary.AttentionRefused.Cause;
import org.patchwork.attention.control.AttentionBook;
import org.patchwork.attention.control.AttentionPost;
import org.patchwork.attention.control.AttentionSight;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.sharing.control.Supporters;

/**
 * Raising attention for a child: by anybody who works with the child itself today, whatever their agency. Not in an emergency, in which a
 * record is read and not changed. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class RaisingAttention {

    @Inject
    RecordChanges changes;

    @Inject
    Viewing viewing;

    @Inject
    Supporters supporters;

    @Inject
    AttentionBook book;

    @Inject
    AttentionPost post;

    @Inject
    Clock clock;

    /**
     * What the page to raise attention shows.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child for this viewer, or its record is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public AttentionForm formFor(UUID child) {
        OpenRecord record = changes.open(child, Locale.ROOT);
        Optional<UUID> own = own(record);
        return new AttentionForm(record.child().id(), AttentionSight.name(record.child()), own.isPresent(),
                own.flatMap(book::openOf).map(AttentionBook.Open::id).orElse(null));
    }

    /**
     * Raises it, and tells those on the team who are shown in full that the caller works with the child. The same once more has no further effect.
     *
     * @param reason one of {@link AttentionCodes#REASONS}
     * @param asked  one of {@link AttentionCodes#ASKS}
     * @return the attention
     * @throws AttentionRefused naming what to mend
     * @throws org.patchwork.sharing.boundary.ChildNotFound when there is no such child for this viewer, or its record is not open
     */
    @Recorded
    public UUID raise(UUID child, String reason, String asked) {
        AttentionRefused.when(reason == null || !AttentionCodes.REASONS.contains(reason), Cause.REASON_MISSING);
        AttentionRefused.when(asked == null || !AttentionCodes.ASKS.contains(asked), Cause.ASK_MISSING);
        OpenRecord record = changes.open(child, Locale.ROOT);
        AttentionRefused.when(!record.standing().supports(), Cause.NOT_ON_THE_TEAM);
        UUID own = own(record).orElseThrow(() -> new AttentionRefused(Cause.NOT_SHOWN));
        UUID id = UUID.randomUUID();
        if (book.raise(id, record.child().id(), own, viewing.current().practitionerId(), reason, asked, clock.instant())) {
            changes.keep(record.child().id(), "ATTENTION_RAISED", "attention:" + id + ";" + reason + ";" + asked);
            post.raised(book.hold(id));
            return id;
        }
        AttentionBook.Open open = book.openOf(own).orElseThrow(() -> new AttentionRefused(Cause.RAISED_ALREADY));
        AttentionRefused.when(!open.reason().equals(reason) || !open.asked().equals(asked), Cause.RAISED_ALREADY);
        return open.id();
    }

    /** The caller's own work with the child itself, when the record shows it. */
    private Optional<UUID> own(OpenRecord record) {
        return supporters.involvementOf(record.child().id(), viewing.current().practitionerId(), LocalDate.now(clock))
                .filter(own -> record.standing().supports() && AttentionSight.shown(record, own).isPresent());
    }
}
