package org.patchwork.policy.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of the policy, without its content.
 *
 * @param number        the published ones are counted 1, 2, 3; null for others
 * @param basedOn       the version whose content it began with; null when there was none
 * @param fromFolder    taken from the folder of tables, not made in the portal
 * @param contentHash   of all its files, 64 hexadecimal digits
 * @param tablesHash    what access records name it by; null unless published
 * @param editors       everybody who wrote on it, the author among them: none of them may approve it
 * @param submission    null unless submitted or published
 * @param approval      null unless published
 * @param inForce       whether it is the one in force now
 */
public record PolicyVersionEntry(UUID id, Integer number, String title, VersionState state, UUID basedOn, boolean fromFolder,
                                 String contentHash, String tablesHash, Officer author, Instant createdAt, Officer changedBy,
                                 Instant changedAt, List<Officer> editors, Submission submission, Approval approval, boolean inForce) {

    public PolicyVersionEntry {
        editors = List.copyOf(editors);
    }

    /** Put before a second officer. */
    public record Submission(Officer by, Instant at, String note) {
    }

    /**
     * Approved and published.
     *
     * @param effectiveTo in force until just before; null for an open end
     */
    public record Approval(Officer by, Instant at, Instant effectiveFrom, Instant effectiveTo) {
    }

    /** Whether that person may approve it, as far as they are concerned. */
    public boolean mayBeApprovedBy(UUID accountId) {
        return state == VersionState.SUBMITTED && editors.stream().noneMatch(editor -> editor.accountId().equals(accountId))
                && !submission.by().accountId().equals(accountId);
    }
}
