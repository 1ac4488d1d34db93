package org.patchwork.audit.control;

import java.util.Arrays;
import java.util.UUID;

/**
 * An access record as the verifier holds it.
 *
 * @param number   where it says it stands
 * @param previous the hash it says it follows
 * @param hash     the one it was given
 * @param content  digest of what is in it now
 * @param sealed   what can be erased is as it was, or was erased by an erasure that is on record
 */
record ChainedRow(UUID id, long number, byte[] previous, byte[] hash, byte[] content, boolean sealed) {

    /** It is as it was when it stood at that number. */
    boolean heldAt(Chain chain, long place) {
        return place > 0 && Arrays.equals(hash, chain.link(previous, place, content));
    }

    boolean follows(ChainedRow other) {
        return Arrays.equals(previous, other.hash);
    }
}
