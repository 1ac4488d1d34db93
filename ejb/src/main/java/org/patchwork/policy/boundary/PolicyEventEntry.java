package org.patchwork.policy.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with the policy.
 *
 * @param versionId     null for a hidden service
 * @param versionNumber null unless published
 * @param serviceCode   null but for a hidden service
 * @param contentHash   of the content it was done to; null for a hidden service
 * @param note          in the officer's words; null when none was needed
 */
public record PolicyEventEntry(long id, Instant at, Officer by, Act act, UUID versionId, Integer versionNumber, String versionTitle,
                               UUID hideId, String serviceCode, String contentHash, String note) {

    /** What was done. */
    public enum Act {
        STARTED, TAKEN_FROM_FOLDER, CHANGED, RENAMED, SUBMITTED, TAKEN_BACK, SUBMISSION_VOID, REJECTED, DISCARDED, PUBLISHED,
        ROLLBACK_STARTED, HIDE_ASKED, HIDE_CONFIRMED, HIDE_WITHDRAWN, HIDE_END_ASKED, HIDE_ENDED
    }
}
