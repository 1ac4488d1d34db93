package org.patchwork.people.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.people.boundary.MergeRefused.Cause;
import org.patchwork.people.control.Duplicates;
import org.patchwork.people.control.Likenesses;
import org.patchwork.people.control.Merging;

/**
 * Two records of one child: found, compared, merged, parted. For information-governance officers, who are the stewards of records; lists
 * name no child, a pair is opened on record, and records that are to vanish are never in it, since a sealed adoption is a pair of records.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class DuplicateRecords {

    private static final int LONGEST_REASON = 200;

    @Inject
    Duplicates duplicates;

    @Inject
    Likenesses likenesses;

    @Inject
    Merging merging;

    @Inject
    AccessRecording accessRecords;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /** @return what waits, a hundred at most: numbers that two claim first, then equal days of birth */
    public List<DuplicateEntry> open() {
        return duplicates.open(viewing.current().practitionerId());
    }

    /** Looks through all records for pairs that are not in the list yet. */
    public void lookAgain() {
        duplicates.noteAll(clock.instant());
    }

    /**
     * Lays a pair side by side; the look is recorded for both.
     *
     * @throws MergeRefused NO_SUCH_PAIR
     */
    @Recorded
    public Comparison compare(UUID pair) {
        Viewer steward = viewing.current();
        DuplicateEntry entry = waiting(pair, steward);
        record(steward, "COMPARE", null, entry.oneId(), entry.otherId());
        LocalDate today = LocalDate.now(clock);
        return new Comparison(entry, likenesses.of(entry.oneId(), today), likenesses.of(entry.otherId(), today),
                merging.hindrance(entry.otherId(), entry.oneId()).orElse(null), merging.hindrance(entry.oneId(), entry.otherId()).orElse(null));
    }

    /**
     * They are two children: the pair is not offered again.
     *
     * @throws MergeRefused NO_SUCH_PAIR
     */
    public void keepApart(UUID pair) {
        Viewer steward = viewing.current();
        DuplicateEntry entry = waiting(pair, steward);
        record(steward, "KEEP_APART", null, entry.oneId(), entry.otherId());
        duplicates.decide(pair, "APART", steward.accountId(), clock.instant());
    }

    /**
     * Makes the two one. Whatever referred to the other refers to the one that stays, which is then protected as strongly as either was.
     *
     * @param stays  one of the pair
     * @param reason 1 to 200 characters
     * @throws MergeRefused NO_SUCH_PAIR, NEITHER_STAYS, REASON_MISSING, and what stands in the way of a merge
     */
    public void merge(UUID pair, UUID stays, String reason) {
        Viewer steward = viewing.current();
        DuplicateEntry entry = waiting(pair, steward);
        String why = reason == null ? "" : reason.strip();
        refuseWhen(!entry.oneId().equals(stays) && !entry.otherId().equals(stays), Cause.NEITHER_STAYS);
        refuseWhen(why.isEmpty() || why.length() > LONGEST_REASON, Cause.REASON_MISSING);
        UUID goes = entry.oneId().equals(stays) ? entry.otherId() : entry.oneId();
        merging.hindrance(goes, stays).ifPresent(cause -> refuseWhen(true, cause));
        record(steward, "MERGE", why, stays, goes);
        merging.merge(goes, stays, steward.accountId(), why, clock.instant());
        duplicates.decide(pair, "MERGED", steward.accountId(), clock.instant());
    }

    /** @return the merges, the latest first, fifty at most; no child is named */
    public List<MergeEntry> merges() {
        return merging.list();
    }

    /**
     * Parts what was merged: what was moved goes back, what was recorded since stays with the record that stayed. Protection asked for
     * since holds for both.
     *
     * @throws MergeRefused NO_SUCH_MERGE, MERGED_FURTHER, CANNOT_PART
     */
    public void part(UUID merge) {
        Viewer steward = viewing.current();
        MergeEntry entry = merging.find(merge).filter(MergeEntry::stands).orElseThrow(() -> new MergeRefused(Cause.NO_SUCH_MERGE));
        refuseWhen(entry.further(), Cause.MERGED_FURTHER);
        record(steward, "PART", null, entry.keptId(), entry.goneId());
        try {
            merging.part(merge, steward.accountId(), clock.instant());
        } catch (PersistenceException inTheWay) {
            throw new MergeRefused(Cause.CANNOT_PART);
        }
    }

    private DuplicateEntry waiting(UUID pair, Viewer steward) {
        return duplicates.find(pair, steward.practitionerId()).orElseThrow(() -> new MergeRefused(Cause.NO_SUCH_PAIR));
    }

    private void record(Viewer steward, String action, String reason, UUID one, UUID other) {
        accessRecords.record(steward, List.of(entry(action, reason, one), entry(action, reason, other)));
    }

    private static AccessEntry entry(String action, String reason, UUID child) {
        return new AccessEntry(UUID.randomUUID(), child, action, "NA", "-", "-", "duplicates", Map.of(), reason);
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new MergeRefused(cause);
        }
    }
}
