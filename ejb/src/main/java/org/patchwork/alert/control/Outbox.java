package org.patchwork.alert.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Mails that wait, and what becomes of them. A component that has mails of its own to send implements it, and {@link MailRound} sends them
 * with all others. Each of the procedures is a transaction of its own.
 *
 * @param <M> its mails
 */
public interface Outbox<M extends Letter> extends GivenUp {

    /** The least time between two mails of a box to one person; also the first pause after a failure, and longer than any try takes. */
    Duration QUIET = Duration.ofMinutes(5);
    Duration LONGEST_PAUSE = Duration.ofHours(6);
    int MOST_TRIES = 8;

    /** Whether {@link #take} would find anything; asked often. */
    boolean waiting(Instant now, LocalDate today);

    /**
     * Takes the mail that has been due longest, so that no other server sends it.
     *
     * @param today on which whoever has left gets no mail
     * @return empty when nothing is due, or others have it
     */
    Optional<M> take(Instant now, LocalDate today);

    /** It is with the mail server. */
    void sent(M mail, Instant at);

    /**
     * It was refused.
     *
     * @return whether it is given up now, after {@link #MOST_TRIES}; otherwise it is tried again, each time later
     */
    boolean refused(M mail, Instant at);
}
