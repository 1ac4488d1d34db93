package org.patchwork.broker.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.broker.entity.BrokerDelivery;
import org.patchwork.broker.entity.BrokerMessage;
import org.patchwork.broker.entity.BrokerMessage.Route;
import org.patchwork.broker.entity.BrokerMessage.State;
import org.patchwork.sharing.control.Brokering;

/**
 * Moves a message on: from who asks to the desk, on to whoever is behind the card, and one answer back. Who is behind the card is
 * decided anew at each step; when that is nobody, who asks is told what they are told when the time is up.
 */
@ApplicationScoped
public class Relay {

    @Inject
    Messages messages;

    @Inject
    Desks desks;

    @Inject
    Brokering brokering;

    @Inject
    AlertPost alerts;

    @Inject
    Times times;

    @Inject
    Clock clock;

    /** @throws RelayRefused NO_DESK, or TOO_MANY when as many are under way as may be */
    public UUID send(UUID asker, UUID child, Route route, boolean urgent, String text) {
        Desk desk = desks.ofChild(child).orElseThrow(() -> new RelayRefused(Cause.NO_DESK));
        messages.oneAtATime(asker);
        refuseWhen(messages.openOf(asker, child) >= RelayNumbers.MOST_OPEN, Cause.TOO_MANY);
        Instant now = clock.instant();
        BrokerMessage message = new BrokerMessage(UUID.randomUUID(), desk.id(), child, asker, route, urgent, text, now,
                RelayNumbers.due(desk.hours(), urgent, now), RelayNumbers.givenUp(desk.hours(), now));
        messages.add(message);
        alerts.tellAccounts(desks.staffOf(desk.id()), AlertKind.BROKER_DESK, message.id(), "");
        return message.id();
    }

    /** @throws RelayRefused NOT_FOUND, or MOVED_ON when it does not wait at the desk any more */
    public void sendBack(Desk desk, UUID staff, UUID id, BrokerMessage.Fault fault) {
        BrokerMessage message = at(desk, id);
        refuseWhen(message.state() != State.SENT, Cause.MOVED_ON);
        message.sendBack(fault, staff, clock.instant());
        tellAsker(message);
    }

    /** @throws RelayRefused NOT_FOUND, or MOVED_ON when it was passed on or closed already */
    public void passOn(Desk desk, UUID staff, UUID id) {
        BrokerMessage message = at(desk, id);
        refuseWhen(!message.maybePassedOn(), Cause.MOVED_ON);
        Instant now = clock.instant();
        Set<UUID> people = brokering.behind(message.askerId(), message.childId());
        if (people.isEmpty()) {
            fail(message, staff, now);
            return;
        }
        message.passOn(staff, now, RelayNumbers.due(desk.hours(), message.urgent(), now));
        times.measure(desk, "PASSED_ON", message.sentAt(), now);
        people.forEach(person -> deliver(message, person, now));
    }

    private void deliver(BrokerMessage message, UUID person, Instant now) {
        BrokerDelivery delivery = new BrokerDelivery(UUID.randomUUID(), message.id(), person, now);
        messages.add(delivery);
        alerts.tell(List.of(person), AlertKind.BROKER_MESSAGE, delivery.id());
    }

    /**
     * Passes one answer back: of those who replied, or of the desk itself where the record is shut.
     *
     * @throws RelayRefused NOT_FOUND, MOVED_ON, or NO_REPLY when nobody has replied yet
     */
    public void answer(Desk desk, UUID staff, UUID id, String words) {
        BrokerMessage message = at(desk, id);
        refuseWhen(!message.maybeAnswered(), Cause.MOVED_ON);
        Instant now = clock.instant();
        if (message.route() == Route.CARD && !stillBehind(message)) {
            fail(message, staff, now);
            return;
        }
        message.answer(words, staff, now);
        times.measure(desk, "ANSWERED", message.passedOnAt() == null ? message.sentAt() : message.passedOnAt(), now);
        tellAsker(message);
    }

    private boolean stillBehind(BrokerMessage message) {
        Collection<UUID> repliers = messages.repliers(message.id());
        refuseWhen(repliers.isEmpty(), Cause.NO_REPLY);
        Set<UUID> people = brokering.behind(message.askerId(), message.childId());
        return repliers.stream().anyMatch(people::contains);
    }

    /** Replies with words, or with a reason not to; the desk is told, once for each message and day of the desk. */
    public void reply(UUID practitioner, UUID delivery, String words, BrokerDelivery.Decline why) {
        BrokerDelivery held = messages.holdDelivery(delivery, practitioner).orElseThrow(() -> new RelayRefused(Cause.NOT_FOUND));
        refuseWhen(!held.isWaiting(), Cause.MOVED_ON);
        Instant now = clock.instant();
        if (why == null) {
            held.reply(words, now);
        } else {
            held.decline(why, now);
        }
        messages.deskOf(held.messageId()).ifPresent(desk ->
                alerts.tellAccounts(desks.staffOf(desk), AlertKind.BROKER_DESK, held.messageId(), "replied"));
    }

    /** Lets what nobody answered in time fail. Safe to call on every server at once. */
    public void giveUp(UUID id) {
        messages.hold(id).filter(BrokerMessage::isOpen).ifPresent(message -> fail(message, null, clock.instant()));
    }

    private void fail(BrokerMessage message, UUID staff, Instant now) {
        message.fail(staff, now);
        tellAsker(message);
    }

    private void tellAsker(BrokerMessage message) {
        alerts.tell(List.of(message.askerId()), AlertKind.BROKER_ANSWER, message.id());
    }

    private BrokerMessage at(Desk desk, UUID id) {
        return messages.hold(id).filter(message -> message.brokerId().equals(desk.id()))
                .orElseThrow(() -> new RelayRefused(Cause.NOT_FOUND));
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new RelayRefused(cause);
        }
    }
}
