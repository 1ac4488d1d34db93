package org.patchwork.broker.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.broker.control.Messages;
import org.patchwork.broker.control.Relay;
import org.patchwork.broker.control.RelayNumbers;
import org.patchwork.broker.entity.BrokerMessage.Route;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.BrokerReach;

/** Asks through the broker, and reads what came of it (sharing policy, section 6). For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class BrokerMessages {

    private static final String FAILED = "FAILED";

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    Messages messages;

    @Inject
    Relay relay;

    @Inject
    BrokerReach reach;

    /**
     * What may be asked about a child, and at which desk.
     *
     * @throws ChildNotFound when there is no such child for this viewer
     */
    @Recorded
    public AskOffer offerFor(UUID child) {
        return offer(practitioner(), child, records.open(child, Action.VIEW, Locale.ROOT));
    }

    /**
     * Sends a message to the desk of the child's authority.
     *
     * @param text 1 to 300 letters, no names of services and no case details
     * @return the message's id
     * @throws ChildNotFound when there is no such child for this viewer
     * @throws RelayRefused  NOT_OFFERED, NO_DESK, TOO_MANY, TEXT_MISSING or TEXT_TOO_LONG
     */
    @Recorded
    public UUID send(UUID child, boolean urgent, String text) {
        Viewer viewer = practitioner();
        String words = Words.of(text, RelayNumbers.LONGEST_MESSAGE);
        SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
        if (!askable(record)) {
            throw new RelayRefused(Cause.NOT_OFFERED);
        }
        return relay.send(viewer.practitionerId(), child, record instanceof OpenRecord ? Route.CARD : Route.DESK, urgent, words);
    }

    /**
     * The caller's messages about a child.
     *
     * @throws ChildNotFound when there is no such child for this viewer
     */
    @Recorded
    public BrokerThread threadOf(UUID child) {
        Viewer viewer = practitioner();
        AskOffer offer = offer(viewer, child, records.open(child, Action.VIEW, Locale.ROOT));
        return new BrokerThread(offer, messages.thread(viewer.practitionerId(), child).stream().map(BrokerMessages::sent).toList());
    }

    /**
     * The child that one's own message is about, for the page behind an alert.
     *
     * @throws ChildNotFound for any other message
     */
    public UUID childOf(UUID message) {
        return messages.childOf(message, practitioner().practitionerId()).orElseThrow(ChildNotFound::new);
    }

    /**
     * Says that the caller rang the desk about the child and nobody answered.
     *
     * @throws ChildNotFound when there is no such child for this viewer
     */
    @Recorded
    public void markUnreachable(UUID child) {
        Viewer viewer = practitioner();
        records.open(child, Action.VIEW, Locale.ROOT);
        reach.markUnreachable(child, viewer.practitionerId());
    }

    private Viewer practitioner() {
        Viewer viewer = viewing.current();
        if (viewer.practitionerId() == null) {
            throw new ChildNotFound();
        }
        return viewer;
    }

    private AskOffer offer(Viewer viewer, UUID child, SharedRecord record) {
        boolean open = record instanceof OpenRecord;
        String name = open ? name(((OpenRecord) record).child()) : ((StubRecord) record).name();
        return new AskOffer(child, name, open ? ((OpenRecord) record).broker() : ((StubRecord) record).broker(), askable(record),
                reach.lastMark(child, viewer.practitionerId()).orElse(null));
    }

    private static boolean askable(SharedRecord record) {
        return record instanceof OpenRecord open ? open.brokered() : ((StubRecord) record).offer() == StubOffer.ASK_BROKER;
    }

    static String name(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }

    private static SentMessage sent(Row row) {
        String state = row.text("state");
        return new SentMessage(row.id("id"), row.flag("urgent"), row.text("text"), row.instant("sent_at"), state, row.text("fault"),
                state.equals(FAILED) ? null : row.instant("passed_on_at"), row.text("answer"), row.instant("closed_at"));
    }
}
