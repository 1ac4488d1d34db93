package org.patchwork.audit.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Which looks are asked for; whatever is null or false leaves the choice open.
 *
 * @param from       the first moment, never null
 * @param to         the first moment that is too late, never null
 * @param account    whose looks
 * @param person     beginnings of the words of who looked
 * @param child      beginnings of the words of the child's name, or the child's reference; for IG officers alone
 * @param action     the action's code
 * @param rule       the rule that decided; for IG officers alone
 * @param refused    only those to whom the record did not open
 * @param exceptions only emergencies and statutory access
 */
public record AccessFilter(Instant from, Instant to, UUID account, String person, String child, String action, String rule,
                           boolean refused, boolean exceptions) {

    /** The same without what only officers may ask. */
    public AccessFilter forManagers() {
        return new AccessFilter(from, to, account, person, null, action, null, refused, exceptions);
    }
}
