package org.patchwork.alert.control;

import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** Alerts in a database of one test class, from rows that are really committed, and a real mail server for their mails. */
final class AlertPosts extends TestPost implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private final String name;
    private final List<EntityManager> opened = new ArrayList<>();
    private PGSimpleDataSource database;
    private EntityManagerFactory unit;

    /** As the container does it: each of the procedures is a transaction. */
    private static final class Committing extends AlertMails {

        private Committing(EntityManager manager) {
            entities = manager;
        }

        @Override
        public Optional<DueMail> take(Instant now, LocalDate today) {
            return committed(() -> super.take(now, today));
        }

        @Override
        public void sent(DueMail mail, Instant at) {
            committed(() -> {
                super.sent(mail, at);
                return null;
            });
        }

        @Override
        public boolean refused(DueMail mail, Instant at) {
            return committed(() -> super.refused(mail, at));
        }

        private <T> T committed(Supplier<T> work) {
            entities.getTransaction().begin();
            entities.unwrap(Connection.class);
            T done = work.get();
            entities.getTransaction().commit();
            return done;
        }
    }

    AlertPosts(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        LOG.setLevel(Level.OFF);
        database = TestDatabase.fresh(name);
        unit = Entities.unitOn(database);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        run("delete from alert", "delete from account");
        openPost(0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        shutPost();
        opened.forEach(EntityManager::close);
        opened.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        LOG.setLevel(null);
        unit.close();
    }

    /** The outbox as one server has it. */
    AlertMails box() {
        return new Committing(open());
    }

    int round(Instant now) throws MessagingException {
        return round(now, port());
    }

    int round(Instant now, int port) throws MessagingException {
        return MailVisits.round(box(), now, port);
    }

    synchronized EntityManager open() {
        EntityManager entities = unit.createEntityManager();
        opened.add(entities);
        return entities;
    }

    UUID account(String address) throws SQLException {
        UUID id = UUID.randomUUID();
        run("insert into account (id, username, password_hash, display_name, email) values ('%s', 'u%s', 'x', 'Eleanor Thorpe', %s)"
                .formatted(id, id, address == null ? "null" : "'" + address + "'"));
        return id;
    }

    void tell(UUID account, Instant at) {
        tell(account, AlertKind.GOVERNANCE_ALARM, at);
    }

    void tell(UUID account, AlertKind kind, Instant at) {
        try {
            run("insert into alert (id, account_id, kind, about, at, mail_due_at) values (gen_random_uuid(), '%s', '%s', gen_random_uuid(), '%s', '%s')"
                    .formatted(account, kind, at, at));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** How many alerts are mailed, and how many given up. */
    String state() {
        return state("count(mailed_at) || ' ' || count(mail_parked_at)");
    }

    String state(String what) {
        String sql = what.startsWith("count") ? what : "coalesce(sum(" + what + "), 0)";
        return Rows.of(open(), "select cast(" + sql + " as text) as state from alert").get(0).text("state");
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
