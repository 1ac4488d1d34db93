package org.patchwork.alert.control;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
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

    /** A real mail server on this machine, on any port for 0. */
    public static GreenMail postOn(int port) {
        GreenMail post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }

    /** To whom it went. */
    public static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
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
