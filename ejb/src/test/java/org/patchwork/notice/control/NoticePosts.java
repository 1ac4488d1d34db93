package org.patchwork.notice.control;

import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.patchwork.alert.control.MailRound;
import org.patchwork.alert.control.MailVisits;
import org.patchwork.alert.control.TestPost;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;

/** News in a database of one test class, and a real mail server for their mails. */
final class NoticePosts extends TestPost implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    NoticeWorld world;
    private final String name;
    private EntityManagerFactory unit;

    NoticePosts(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        LOG.setLevel(Level.OFF);
        unit = Entities.unitOn(TestDatabase.fresh(name));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        world = new NoticeWorld(unit);
        openPost(0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        shutPost();
        world.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        LOG.setLevel(null);
        unit.close();
    }

    void joined() {
        world.happened(CaseEventKind.INVOLVEMENT_STARTED, world.nursing);
        world.tell();
    }

    String unread() {
        return world.texts("select cast(waiting_for(a.username) as text) as text from account a where practitioner_id = cast(?1 as uuid)", world.lead.id()).get(0);
    }

    int round(Instant now) throws MessagingException {
        return round(now, port());
    }

    int round(Instant now, int port) throws MessagingException {
        return MailVisits.round(world.at(now).outbox(), now, port);
    }
}
