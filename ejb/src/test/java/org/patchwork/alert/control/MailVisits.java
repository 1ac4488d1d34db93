package org.patchwork.alert.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.patchwork.testing.Days;

/** Rounds of mails from an outbox of another component to a mail server on this machine. */
public final class MailVisits {

    private static final MailSettings SETTINGS = new MailSettings("https://patchwork.example/alert/alerts.xhtml", "patchwork@patchwork.example", null, null);

    private MailVisits() {
    }

    /** @return how many mails the mail server took */
    public static int round(Outbox<?> outbox, Instant now, int port) throws MessagingException {
        MailRound round = new MailRound();
        round.clock = Clock.fixed(now, Days.ZONE);
        return round.run(List.of(outbox), session(port), SETTINGS, () -> true);
    }

    /** Sends one mail as a server does that is killed before it says so. */
    public static void sendAndDie(Letter mail, Instant now, int port) throws MessagingException {
        try (MailConnection connection = MailConnection.open(session(port), SETTINGS)) {
            connection.send(mail, now);
        }
    }

    private static Session session(int port) {
        Properties mail = new Properties();
        mail.setProperty("mail.smtp.host", "127.0.0.1");
        mail.setProperty("mail.smtp.port", String.valueOf(port));
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            mail.setProperty("mail.smtp." + limit, "700");
        }
        return Session.getInstance(mail);
    }
}
