package org.patchwork.statutory.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One statutory access, in a list.
 *
 * @param childName  as the reader may know it; null when the reader may not, and for IG officers
 * @param who        the practitioner's name
 * @param roleName   in the reader's language
 * @param reference  the agency's own number; null when there is none
 * @param expires    when it ends by itself
 * @param ended      when it was ended before its time; null when it was not
 * @param extension  why it was extended, a code; null when it was not
 * @param running    whether it lets its practitioner in now
 * @param ending     whether its last part has begun
 * @param extensions how long it may go on from now, in hours; empty when it may not
 */
public record StatutoryEntry(UUID id, UUID childId, String childName, String who, String roleName, String basis, String purpose,
                             String reference, Instant from, Instant expires, Instant ended, String extension, boolean running,
                             boolean ending, List<Integer> extensions) {

    /** When it ended or will end. */
    public Instant until() {
        return ended == null ? expires : ended;
    }
}
