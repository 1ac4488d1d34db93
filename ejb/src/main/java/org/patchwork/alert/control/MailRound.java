package org.patchwork.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends all that is due, one mail after another, first to those who have an account. No user waits for it. Its words to the log name accounts by id and nobody else. */
@ApplicationScoped
public class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    @Inject
    AlertMails mails;

    @Inject
    OutsideMails outside;

    @Inject
    Clock clock;

    /**
     * @param goOn asked before each mail; false ends the round
     * @return how many mails the mail server took
     * @throws MessagingException when the mail server cannot be used; what is due stays due, and none of it is the worse for it
     */
    int run(Session session, MailSettings settings, BooleanSupplier goOn) throws MessagingException {
        if (!mails.waiting(clock.instant(), LocalDate.now(clock)) && !outside.waiting(clock.instant())) {
            return 0;
        }
        int sent = 0;
        try (MailConnection connection = MailConnection.open(session, settings)) {
            Optional<DueMail> next = next(goOn);
            while (next.isPresent()) {
                sent += send(next.get(), connection);
                next = connection.usable() ? next(goOn) : Optional.empty();
            }
            Optional<OutsideMail> letter = connection.usable() ? nextOutside(goOn) : Optional.empty();
            while (letter.isPresent()) {
                sent += send(letter.get(), connection);
                letter = connection.usable() ? nextOutside(goOn) : Optional.empty();
            }
        }
        return sent;
    }

    private Optional<DueMail> next(BooleanSupplier goOn) {
        return goOn.getAsBoolean() ? mails.take(clock.instant(), LocalDate.now(clock)) : Optional.empty();
    }

    private int send(DueMail mail, MailConnection connection) {
        try {
            connection.send(mail, clock.instant());
        } catch (MessagingException refused) {
            int parked = mails.refused(mail, clock.instant());
            LOG.log(parked > 0 ? Level.WARNING : Level.INFO, parked > 0
                    ? "the mail to account {0} was refused {1} times and is given up: see to its e-mail address ({2})"
                    : "the mail to account {0} was refused and is tried again later ({2})",
                    new Object[] {mail.account(), AlertMails.MOST_TRIES, refused.getClass().getSimpleName()});
            return 0;
        }
        mails.sent(mail, clock.instant());
        return 1;
    }

    private Optional<OutsideMail> nextOutside(BooleanSupplier goOn) {
        return goOn.getAsBoolean() ? outside.take(clock.instant()) : Optional.empty();
    }

    private int send(OutsideMail mail, MailConnection connection) {
        try {
            connection.send(mail, clock.instant());
        } catch (MessagingException refused) {
            boolean parked = outside.refused(mail, clock.instant());
            LOG.log(parked ? Level.WARNING : Level.INFO, "the mail {0} to somebody without an account was refused and is {1} ({2})",
                    new Object[] {mail.id(), parked ? "given up" : "tried again later", refused.getClass().getSimpleName()});
            return 0;
        }
        outside.sent(mail, clock.instant());
        return 1;
    }
}
