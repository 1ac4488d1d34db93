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
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One visit to the mail server, for as many mails as are due. */
final class MailConnection implements AutoCloseable {

    private static final String TEXTS = "org.patchwork.alert.mail";
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
    void send(DueMail mail, Instant at) throws MessagingException {
        send(message(mail.address(), mail.language(), "", at, settings.page()));
    }

    /** The same of a mail to somebody without an account. */
    void send(OutsideMail mail, Instant at) throws MessagingException {
        send(message(mail.address(), mail.language(), "outside.", at,
                settings.addressOf(mail.page()) + "?link=" + mail.secret(), Date.from(mail.worksUntil())));
    }

    private void send(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    private MimeMessage message(String address, Locale wanted, String kind, Instant at, Object... values) throws MessagingException {
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, wanted);
        Locale language = texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.getLocale();
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.sender(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        message.setSentDate(Date.from(at));
        message.setSubject(texts.getString(kind + "subject"), StandardCharsets.UTF_8.name());
        message.setText(new MessageFormat(texts.getString(kind + "text"), language).format(values), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {language.toLanguageTag()});
        // So that absence notes and the like do not answer (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
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
