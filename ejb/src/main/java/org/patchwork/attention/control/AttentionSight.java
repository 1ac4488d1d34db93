package org.patchwork.attention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.attention.boundary.AttentionEntry;
import org.patchwork.attention.boundary.AttentionEntry.Answer;
import org.patchwork.attention.boundary.AttentionEntry.Closing;
import org.patchwork.attention.boundary.AttentionEntry.Raiser;
import org.patchwork.attention.boundary.ClosedAttention;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.SharedRecords;

/**
 * What one viewer may know of attention: as much as the viewer's own map shows of those who raised, answered and closed it. What may not
 * be known is answered like what is not there.
 */
@ApplicationScoped
public class AttentionSight {

    @Inject
    SharedRecords records;

    @Inject
    AttentionBook book;

    /** Attention behind an open record that shows whose it is. */
    public record Seen(OpenRecord record, KeptAttention attention, SharedInvolvement raiser) {
    }

    /**
     * Opens the child's record, which is recorded.
     *
     * @throws ChildNotFound when there is no such attention for this viewer
     */
    public Seen of(UUID id, Locale locale) {
        Optional<KeptAttention> kept = book.find(id);
        // A miss asks for a record as well, so that both are recorded and take the same way.
        UUID child = kept.map(KeptAttention::childId).orElse(id);
        if (records.open(child, Action.VIEW, locale) instanceof OpenRecord open && kept.isPresent()) {
            return shown(open, kept.get().involvementId()).map(raiser -> new Seen(open, kept.get(), raiser)).orElseThrow(ChildNotFound::new);
        }
        throw new ChildNotFound();
    }

    /**
     * Opens the child's record, which is recorded, and draws what is closed.
     *
     * @throws ChildNotFound when there is no such child for this viewer, or its gate is not open
     */
    public ClosedAttention closedOf(UUID child, Locale locale) {
        if (!(records.open(child, Action.VIEW, locale) instanceof OpenRecord open)) {
            throw new ChildNotFound();
        }
        List<ClosedAttention.Entry> entries = book.closedOf(child).stream().flatMap(kept -> shown(open, kept.involvementId())
                .map(raiser -> new Seen(open, kept, raiser)).stream()).map(AttentionSight::closed).toList();
        return new ClosedAttention(open.child(), entries, open.broker(), open.reference(), open.emergency(), open.power());
    }

    private static ClosedAttention.Entry closed(Seen seen) {
        KeptAttention kept = seen.attention();
        return new ClosedAttention.Entry(kept.id(), raiser(seen), kept.reason(), kept.asked(), kept.raisedAt(), closing(seen));
    }

    private static Raiser raiser(Seen seen) {
        SharedInvolvement raiser = seen.raiser();
        return new Raiser(raiser.practitionerId(), raiser.name(), raiser.roleName(), raiser.phone());
    }

    /** @return the involvement of that id, when the record shows it in full */
    public static Optional<SharedInvolvement> shown(OpenRecord record, UUID involvement) {
        return record.involvements().stream()
                .filter(one -> one.outcome() == SharedOutcome.FULL && one.involvementId().equals(involvement)).findFirst();
    }

    /** Draws it for the viewer, whose practitioner may be null. */
    public AttentionEntry draw(Seen seen, UUID viewer) {
        KeptAttention kept = seen.attention();
        boolean open = kept.closedAt() == null && seen.record().emergency() == null;
        return new AttentionEntry(kept.id(), kept.childId(), name(seen.record().child()),
                raiser(seen), kept.reason(), kept.asked(), kept.raisedAt(), answers(seen),
                open && seen.record().standing().supports() && !kept.raisedBy().equals(viewer), open && closesAs(seen, viewer) != null, closing(seen));
    }

    /** @return as what the viewer may close it: RAISER, MANAGER or LEAD; null when not at all */
    public static String closesAs(Seen seen, UUID viewer) {
        if (viewer == null) {
            return null;
        }
        if (viewer.equals(seen.attention().raisedBy())) {
            return "RAISER";
        }
        if (viewer.equals(seen.attention().managerId())) {
            return "MANAGER";
        }
        return seen.record().standing().leads() ? "LEAD" : null;
    }

    /** As the child is known. */
    public static String name(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }

    private List<Answer> answers(Seen seen) {
        return book.answersTo(seen.attention().id()).stream().flatMap(answer -> shown(seen.record(), answer.involvementId())
                .map(who -> new Answer(who.name(), who.roleName(), answer.answer(), answer.at())).stream()).toList();
    }

    private static Closing closing(Seen seen) {
        KeptAttention kept = seen.attention();
        if (kept.closedAt() == null) {
            return null;
        }
        boolean known = kept.closerIsKnown() || seen.record().involvements().stream()
                .anyMatch(one -> one.outcome() == SharedOutcome.FULL && one.practitionerId().equals(kept.closedBy()));
        return new Closing(known ? kept.closerName() : null, kept.outcome(), kept.closedAt());
    }
}
