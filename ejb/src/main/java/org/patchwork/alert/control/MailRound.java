package org.patchwork.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends all that is due, one mail after another and one outbox after another. No user waits for it. Its words to the log name accounts by id and nobody else. */
@ApplicationScoped
public class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    @Inject
    @Any
    Instance<Outbox<?>> outboxes;

    @Inject
    Clock clock;

    /**
     * @param goOn asked before each mail; false ends the round
     * @return how many mails the mail server took
     * @throws MessagingException when the mail server cannot be used; what is due stays due, and none of it is the worse for it
     */
    int run(Session session, MailSettings settings, BooleanSupplier goOn) throws MessagingException {
        List<? extends Outbox<?>> all = outboxes.stream().sorted(Comparator.comparing(Outbox::name)).toList();
        return run(all, session, settings, goOn);
    }

    /** The same of these outboxes. */
    int run(List<? extends Outbox<?>> all, Session session, MailSettings settings, BooleanSupplier goOn) throws MessagingException {
        List<? extends Outbox<?>> waiting = all.stream().filter(this::waits).toList();
        if (waiting.isEmpty()) {
            return 0;
        }
        int sent = 0;
        try (MailConnection connection = MailConnection.open(session, settings)) {
            for (Outbox<?> outbox : waiting) {
                sent += empty(outbox, connection, goOn);
            }
        }
        return sent;
    }

    private boolean waits(Outbox<?> outbox) {
        return outbox.waiting(clock.instant(), LocalDate.now(clock));
    }

    /** What keeps one outbox from being emptied keeps no other. */
    private <M extends Letter> int empty(Outbox<M> outbox, MailConnection connection, BooleanSupplier goOn) {
        int sent = 0;
        try {
            Optional<M> next = next(outbox, connection, goOn);
            while (next.isPresent()) {
                sent += send(outbox, next.get(), connection);
                next = next(outbox, connection, goOn);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, fault, () -> "the mails of " + outbox.name() + " wait");
        }
        return sent;
    }

    private <M extends Letter> Optional<M> next(Outbox<M> outbox, MailConnection connection, BooleanSupplier goOn) {
        return connection.usable() && goOn.getAsBoolean() ? outbox.take(clock.instant(), LocalDate.now(clock)) : Optional.empty();
    }

    private <M extends Letter> int send(Outbox<M> outbox, M mail, MailConnection connection) {
        try {
            connection.send(mail, clock.instant());
        } catch (MessagingException refused) {
            boolean parked = outbox.refused(mail, clock.instant());
            LOG.log(parked ? Level.WARNING : Level.INFO, parked
                    ? "a mail to {0} was refused {1} times and is given up: see to its e-mail address ({2})"
                    : "a mail to {0} was refused and is tried again later ({2})",
                    new Object[] {mail.to(), Outbox.MOST_TRIES, refused.getClass().getSimpleName()});
            return 0;
        }
        outbox.sent(mail, clock.instant());
        return 1;
    }
}
