package org.patchwork.broker.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.broker.control.Desk;
import org.patchwork.broker.control.Desks;
import org.patchwork.broker.control.Messages;
import org.patchwork.broker.control.Relay;
import org.patchwork.broker.control.RelayNumbers;
import org.patchwork.broker.entity.BrokerMessage.Fault;
import org.patchwork.platform.control.Row;

/** The desk's work: looks at messages, passes them on and back. For the staff of a duty desk, each at their own. */
@Stateless
@RolesAllowed(Roles.BROKER)
public class BrokerInbox {

    @Inject
    Viewing viewing;

    @Inject
    Desks desks;

    @Inject
    Messages messages;

    @Inject
    Relay relay;

    @Inject
    Clock clock;

    /** @return what waits at the caller's desk, most pressing first; never null */
    public List<DeskMessage> list() {
        return messages.inbox(desk().id()).stream().map(row -> message(row, List.of())).toList();
    }

    /** @throws RelayRefused NOT_FOUND when the caller's desk has no such message */
    public DeskMessage get(UUID id) {
        Row row = messages.atDesk(desk().id(), id).orElseThrow(() -> new RelayRefused(Cause.NOT_FOUND));
        return message(row, messages.replies(id).stream()
                .map(reply -> new DeskMessage.Reply(reply.text("reply"), reply.text("decline"), reply.instant("replied_at"))).toList());
    }

    /** @throws RelayRefused REASON_MISSING, NOT_FOUND or MOVED_ON */
    public void sendBack(UUID id, String fault) {
        relay.sendBack(desk(), viewing.current().accountId(), id, Words.code(Fault.class, fault));
    }

    /**
     * Passes it on to whoever is behind the card at this moment; when that is nobody, the message has failed and who asks is told.
     *
     * @throws RelayRefused                                      NOT_FOUND or MOVED_ON
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public void passOn(UUID id) {
        relay.passOn(desk(), viewing.current().accountId(), id);
    }

    /**
     * Passes the one answer back.
     *
     * @param text 1 to 600 letters
     * @throws RelayRefused                                      TEXT_MISSING, TEXT_TOO_LONG, NOT_FOUND, MOVED_ON or NO_REPLY
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public void answer(UUID id, String text) {
        relay.answer(desk(), viewing.current().accountId(), id, Words.of(text, RelayNumbers.LONGEST_ANSWER));
    }

    /** @return the reasons for which a message is sent back */
    public List<String> faults() {
        return Stream.of(Fault.values()).map(Enum::name).toList();
    }

    private Desk desk() {
        return desks.ofStaff(viewing.current().accountId()).orElseThrow(() -> new RelayRefused(Cause.NOT_FOUND));
    }

    private DeskMessage message(Row row, List<DeskMessage.Reply> replies) {
        boolean open = row.instant("closed_at") == null;
        return new DeskMessage(row.id("id"), DeskMessage.referenceOf(row.id("id")), row.text("route"), row.flag("urgent"), row.text("text"),
                row.instant("sent_at"), row.instant("due_at"), open && !clock.instant().isBefore(row.instant("due_at")),
                row.text("state"), row.instant("passed_on_at"), row.flag("replied"), replies);
    }
}
