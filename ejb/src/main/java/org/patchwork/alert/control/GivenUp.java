package org.patchwork.alert.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where things are that were tried too often in the background and given up, until operations see to them. */
public interface GivenUp {

    /** A code by which the portal names what is there. */
    String name();

    /** @return what was given up and nobody has seen to, oldest first, at most a hundred */
    List<Parked> parked();

    /** Tries one of those again from now on; false when it is not there any more. */
    boolean retry(UUID parked, Instant now);

    /** Lets one of those go for good; false when it is not there any more. */
    boolean giveUp(UUID parked, Instant now);

    /**
     * Something that was given up.
     *
     * @param account whom it is for; null for somebody without one, and for what goes to several
     * @param kind    what it is, a code; null for a mail
     */
    record Parked(UUID id, UUID account, String kind, int tries, Instant at) {
    }
}
