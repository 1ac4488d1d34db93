package org.patchwork.alert.control;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One visit to the mail server, for as many mails as are due. */
final class MailConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(MailConnection.class.getName());

    private final Session session;
    private final MailSettings settings;
    private final Transport transport;

    private MailConnection(Session session, MailSettings settings, Transport transport) {
        this.session = session;
        this.settings = settings;
        this.transport = transport;
    }

    /** @throws MessagingException when the mail server is not there, lets nobody in or takes too long */
    static MailConnection open(Session session, MailSettings settings) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(settings.user(), settings.password());
        return new MailConnection(session, settings, transport);
    }

    /** @throws MessagingException when this mail is refused or takes too long */
    void send(Letter mail, Instant at) throws MessagingException {
        MimeMessage message = message(mail, at);
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage message(Letter mail, Instant at) throws MessagingException {
        Letter.Words words = mail.words();
        ResourceBundle texts = ResourceBundle.getBundle(words.bundle(), mail.language());
        Locale language = texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.getLocale();
        MimeMessage message = mail.reference().isPresent() ? new Known(session, "<" + mail.reference().get() + "@" + settings.host() + ">")
                : new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.sender(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSentDate(Date.from(at));
        message.setSubject(texts.getString(words.prefix() + "subject"), StandardCharsets.UTF_8.name());
        message.setText(new MessageFormat(texts.getString(words.prefix() + "text"), language).format(values(words)), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {language.toLanguageTag()});
        // So that absence notes and the like do not answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.stopPath().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + settings.addressOf(mail.stopPath().get()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.saveChanges();
        return message;
    }

    private Object[] values(Letter.Words words) {
        List<Object> values = new ArrayList<>(words.pages().stream().map(settings::addressOf).toList());
        if (words.until() != null) {
            values.add(Date.from(words.until()));
        }
        return values.toArray();
    }

    /** A mail that has the same number each time it is sent. */
    private static final class Known extends MimeMessage {

        private final String number;

        private Known(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }

    /** Whether another mail may be tried on this visit. */
    boolean usable() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the mail server was gone before it was left; all that it was sent has been answered", gone);
        }
    }
}
