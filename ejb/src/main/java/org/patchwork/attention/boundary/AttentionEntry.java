package org.patchwork.attention.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Attention that somebody raised, as far as one viewer may know.
 *
 * @param childName  as the viewer knows the child
 * @param reason     one of {@link AttentionCodes#REASONS}
 * @param asked      one of {@link AttentionCodes#ASKS}
 * @param answers    of those who are shown to the viewer in full, the first given first
 * @param mayAnswer  the viewer works with the child and did not raise it, and nobody has closed it
 * @param mayClose   the viewer raised it, manages whoever did, or leads
 * @param closed     null while it is open
 */
public record AttentionEntry(UUID id, UUID childId, String childName, Raiser raiser, String reason, String asked, Instant at,
                             List<Answer> answers, boolean mayAnswer, boolean mayClose, Closing closed) {

    public AttentionEntry {
        answers = List.copyOf(answers);
    }

    /**
     * Who raised it, as the viewer's map shows them.
     *
     * @param id    a practitioner
     * @param phone as to be dialled; null for none
     */
    public record Raiser(UUID id, String name, String roleName, String phone) {
    }

    /** One answer, by name. */
    public record Answer(String name, String roleName, String answer, Instant at) {
    }

    /**
     * How it ended.
     *
     * @param name who closed it; null when the viewer is no longer shown that person
     */
    public record Closing(String name, String outcome, Instant at) {
    }
}
