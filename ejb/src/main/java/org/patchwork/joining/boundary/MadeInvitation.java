package org.patchwork.joining.boundary;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An invitation as whoever made it, or leads the team, may know it.
 *
 * @param childName null when the record is no longer to be found
 * @param who       the colleague's name, or the address to which the mail went
 * @param by        who invited, null when it was the reader
 * @param state     WAITING, ACCEPTED, DECLINED, WITHDRAWN or LAPSED. ACCEPTED only when the reader's own map shows the colleague; one that
 *                  was accepted unseen goes on waiting, and lapses
 * @param until     last day to answer
 */
public record MadeInvitation(UUID id, UUID childId, String childName, String who, String by, LocalDate made, LocalDate until, String state) {

    /** Whether the reader made it and it may still be answered, as far as the reader knows. */
    public boolean canBeTakenBack() {
        return by == null && state.equals("WAITING");
    }
}
