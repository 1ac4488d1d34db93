package org.patchwork.sharing.boundary;

import java.time.LocalDate;

/**
 * Whether somebody whose card is shown in full is there, and still works with the child as far as they say.
 *
 * @param awayFrom   first day of an absence of today or soon; null for none
 * @param awayUntil  its last day; null for an open end
 * @param awayNow    whether it has begun
 * @param coverName  who covers meanwhile; null when nobody is named
 * @param coverPhone null with {@code coverName}, or when not told
 * @param left       works there no longer, and nobody has taken over yet
 * @param asked      it is time to ask the practitioner: still involved?
 * @param stale      nobody has said for long that the practitioner still works with the child
 */
public record Presence(LocalDate awayFrom, LocalDate awayUntil, boolean awayNow, String coverName, String coverPhone, boolean left, boolean asked,
                       boolean stale) {

    /** Who covers today; null for nobody. */
    public String coverToday() {
        return awayNow ? coverName : null;
    }
}
