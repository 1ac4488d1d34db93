package org.patchwork.broker.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.broker.entity.BrokerDelivery;
import org.patchwork.broker.entity.BrokerMessage;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The messages of the relay; each statement says for whom it reads, and gives that one no more than is theirs. */
@ApplicationScoped
public class Messages {

    private static final String ONE_AT_A_TIME = "select id from practitioner where id = cast(?1 as uuid) for no key update";

    private static final String THREAD = """
            select m.id, m.urgent, m.text, m.sent_at, m.state, m.fault, m.passed_on_at, m.answer, m.closed_at from broker_message m
             where m.asker_id = cast(?1 as uuid) and m.child_id = cast(?2 as uuid) order by m.sent_at desc, m.id
            """;
    private static final String CHILD = "select child_id as id from broker_message where id = cast(?1 as uuid) and asker_id = cast(?2 as uuid)";
    private static final String OPEN = "select count(*) as n from broker_message where asker_id = cast(?1 as uuid) and child_id = cast(?2 as uuid) and closed_at is null";

    private static final String AT_DESK = """
            select m.id, m.route, m.urgent, m.text, m.sent_at, m.due_at, m.state, m.passed_on_at, m.answer, m.closed_at,
                   exists (select from broker_delivery d where d.message_id = m.id and d.replied_at is not null) as replied
              from broker_message m where m.broker_id = cast(?1 as uuid)
            """;
    private static final String INBOX = AT_DESK + " and m.closed_at is null order by m.due_at, m.id";
    private static final String ONE_AT_DESK = AT_DESK + " and m.id = cast(?2 as uuid)";
    private static final String REPLIES = """
            select reply, decline, replied_at from broker_delivery
             where message_id = cast(?1 as uuid) and replied_at is not null order by replied_at, id
            """;
    private static final String REPLIERS = "select practitioner_id as id from broker_delivery where message_id = cast(?1 as uuid) and replied_at is not null";

    private static final String DESK = "select broker_id as id from broker_message where id = cast(?1 as uuid)";

    private static final String RECEIVED = """
            select d.id, m.child_id, m.urgent, m.text, m.given_up_at, d.delivered_at, d.reply, d.decline, d.replied_at
              from broker_delivery d join broker_message m on m.id = d.message_id
             where d.practitioner_id = cast(?1 as uuid)
            """;
    private static final String ALL_RECEIVED = RECEIVED + " order by d.replied_at is not null, d.delivered_at desc, d.id";
    private static final String ONE_RECEIVED = RECEIVED + " and d.id = cast(?2 as uuid)";

    private static final String GIVEN_UP = """
            select id from broker_message where closed_at is null and given_up_at <= cast(?1 as timestamptz)
             order by id limit 200 for update skip locked
            """;
    private static final String OVERDUE = """
            select id, broker_id, state from broker_message where closed_at is null and due_at <= cast(?1 as timestamptz) order by due_at limit 500
            """;
    private static final String REMOVE = """
            delete from broker_message m
             where m.closed_at <= cast(?1 as timestamptz)
               and not exists (select from broker_message o where o.asker_id = m.asker_id and o.child_id = m.child_id
                                  and (o.closed_at is null or o.closed_at > cast(?1 as timestamptz)))
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** A second click waits for the first, and then sees what it did. */
    void oneAtATime(UUID asker) {
        Rows.of(entities, ONE_AT_A_TIME, asker);
    }

    void add(Object messageOrDelivery) {
        entities.persist(messageOrDelivery);
    }

    /** Holds the message, so that of two who act on it at once the second sees what the first did. */
    Optional<BrokerMessage> hold(UUID message) {
        return Optional.ofNullable(entities.find(BrokerMessage.class, message, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Holds it for who it was delivered to; empty for anybody else. */
    Optional<BrokerDelivery> holdDelivery(UUID delivery, UUID practitioner) {
        return Optional.ofNullable(entities.find(BrokerDelivery.class, delivery, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.practitionerId().equals(practitioner));
    }

    /** What one has asked about a child, newest first. */
    public List<Row> thread(UUID asker, UUID child) {
        entities.flush();
        return Rows.of(entities, THREAD, asker, child);
    }

    /** The child of one's own message. */
    public Optional<UUID> childOf(UUID message, UUID asker) {
        return Rows.of(entities, CHILD, message, asker).stream().map(row -> row.id("id")).findFirst();
    }

    int openOf(UUID asker, UUID child) {
        return Rows.of(entities, OPEN, asker, child).get(0).number("n");
    }

    /** What waits at a desk, most pressing first; never about whom, by whom or for whom. */
    public List<Row> inbox(UUID desk) {
        return Rows.of(entities, INBOX, desk);
    }

    /** One of a desk's messages, open or closed. */
    public Optional<Row> atDesk(UUID desk, UUID message) {
        return Rows.of(entities, ONE_AT_DESK, desk, message).stream().findFirst();
    }

    /** What came back, without by whom, and without how many were asked. */
    public List<Row> replies(UUID message) {
        return Rows.of(entities, REPLIES, message);
    }

    List<UUID> repliers(UUID message) {
        return Rows.of(entities, REPLIERS, message).stream().map(row -> row.id("id")).toList();
    }

    /** The desk of a message. */
    Optional<UUID> deskOf(UUID message) {
        return Rows.of(entities, DESK, message).stream().map(row -> row.id("id")).findFirst();
    }

    /** What reached one, what waits first; never by whom, and never what became of it with others. */
    public List<Row> received(UUID practitioner) {
        return Rows.of(entities, ALL_RECEIVED, practitioner);
    }

    /** One of what reached one. */
    public Optional<Row> received(UUID practitioner, UUID delivery) {
        return Rows.of(entities, ONE_RECEIVED, practitioner, delivery).stream().findFirst();
    }

    List<UUID> givenUpBy(Instant now) {
        return Rows.of(entities, GIVEN_UP, Timestamp.from(now)).stream().map(row -> row.id("id")).toList();
    }

    List<Row> overdueAt(Instant now) {
        return Rows.of(entities, OVERDUE, Timestamp.from(now));
    }

    /** Removes threads whose last message closed by then. @return how many messages went */
    int removeClosedBy(Instant then) {
        return entities.createNativeQuery(REMOVE).setParameter(1, Timestamp.from(then)).executeUpdate();
    }
}
