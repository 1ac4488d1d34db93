package org.patchwork.broker.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.broker.control.Messages;
import org.patchwork.broker.control.Relay;
import org.patchwork.broker.control.RelayNumbers;
import org.patchwork.broker.entity.BrokerDelivery.Decline;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;

/** Questions that reached one through the broker, and what one answers. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class BrokerReplies {

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    Messages messages;

    @Inject
    Relay relay;

    @Inject
    Clock clock;

    /** @return what reached the caller about children whose maps are open to them, what waits first; never null */
    @Recorded
    public List<ReceivedMessage> list() {
        UUID me = viewing.current().practitionerId();
        return me == null ? List.of() : named(messages.received(me));
    }

    /** @throws RelayRefused NOT_FOUND when nothing of that id reached the caller, or the child's map is shut by now */
    @Recorded
    public ReceivedMessage get(UUID id) {
        UUID me = viewing.current().practitionerId();
        return named(messages.received(me, id).stream().toList()).stream().findFirst().orElseThrow(() -> new RelayRefused(Cause.NOT_FOUND));
    }

    /**
     * Replies; the desk looks at it before anything goes back.
     *
     * @param text 1 to 300 letters
     * @throws RelayRefused TEXT_MISSING, TEXT_TOO_LONG, NOT_FOUND, or MOVED_ON when one replied already or the time is up
     */
    public void reply(UUID id, String text) {
        String words = Words.of(text, RelayNumbers.LONGEST_MESSAGE);
        refuseUnlessWaiting(id);
        relay.reply(viewing.current().practitionerId(), id, words, null);
    }

    /**
     * Says that one does not answer.
     *
     * @param reason NEEDS_AGREEMENT, DO_NOT_KNOW or NOT_FOR_ME
     * @throws RelayRefused REASON_MISSING, NOT_FOUND, or MOVED_ON when one replied already or the time is up
     */
    public void decline(UUID id, String reason) {
        Decline why = Words.code(Decline.class, reason);
        refuseUnlessWaiting(id);
        relay.reply(viewing.current().practitionerId(), id, null, why);
    }

    /** @return the reasons for which one may not answer */
    public List<String> declines() {
        return Stream.of(Decline.values()).map(Enum::name).toList();
    }

    private void refuseUnlessWaiting(UUID id) {
        if (!get(id).waiting()) {
            throw new RelayRefused(Cause.MOVED_ON);
        }
    }

    private List<ReceivedMessage> named(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> children = rows.stream().map(row -> row.id("child_id")).distinct().toList();
        Map<UUID, SharedRecord> open = records.openAll(children, Action.VIEW, Locale.ROOT);
        return rows.stream().filter(row -> open.get(row.id("child_id")) instanceof OpenRecord)
                .map(row -> received(row, (OpenRecord) open.get(row.id("child_id")))).toList();
    }

    private ReceivedMessage received(Row row, OpenRecord record) {
        boolean waiting = row.instant("replied_at") == null && clock.instant().isBefore(row.instant("given_up_at"));
        return new ReceivedMessage(row.id("id"), row.id("child_id"), BrokerMessages.name(record.child()), row.flag("urgent"),
                row.text("text"), row.instant("delivered_at"), row.text("reply"), row.text("decline"), waiting);
    }
}
