package org.patchwork.alert.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Mails what is due, every few seconds on every server, once a mail server and the portal's public address are named
 * ({@code wildfly-config/README.md}). When the mail server cannot be used the pauses grow, and the log says so once.
 */
@Singleton
@Startup
@DenyAll
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AlertMailing {

    private static final Logger LOG = Logger.getLogger(AlertMailing.class.getName());
    private static final long PAUSE_MILLISECONDS = 3_000;
    private static final long LONGEST_PAUSE_MILLISECONDS = 120_000;

    @Resource
    private TimerService timers;

    @Resource(lookup = "java:jboss/mail/Patchwork")
    private Session session;

    @Inject
    private MailRound round;

    private MailSettings settings;
    private long pause = PAUSE_MILLISECONDS;
    private volatile boolean stopping;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        settings = MailSettings.of(System.getenv()).orElse(null);
        if (settings == null) {
            LOG.info("no mails are sent: PATCHWORK_SMTP_HOST or PATCHWORK_ADDRESS is not set");
        } else {
            again();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void send() {
        try {
            int sent = round.run(session, settings, () -> !stopping);
            if (sent > 0 && pause > PAUSE_MILLISECONDS) {
                LOG.info("the mail server takes mails again");
            }
            pause = PAUSE_MILLISECONDS;
        } catch (MessagingException unusable) {
            if (pause == PAUSE_MILLISECONDS) {
                LOG.log(Level.WARNING, "the mail server cannot be used; mails wait and are tried again: {0}", unusable.toString());
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the database does not say which mails are due", fault);
        } finally {
            again();
        }
    }

    private void again() {
        if (!stopping) {
            timers.createSingleActionTimer(pause, new TimerConfig(null, false));
        }
    }
}
