package org.patchwork.broker.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as the desk sees it: not about whom, by whom or for whom.
 *
 * @param reference by which people speak of it; random
 * @param route     CARD when it is passed on, DESK when the desk answers itself
 * @param state     SENT, SENT_BACK, PASSED_ON, ANSWERED or FAILED
 * @param dueAt     by when the desk should have done its next part
 * @param replied   whether something has come back
 * @param replies   what came back; empty in a list of messages
 */
public record DeskMessage(UUID id, String reference, String route, boolean urgent, String text, Instant sentAt, Instant dueAt,
                          boolean overdue, String state, Instant passedOnAt, boolean replied, List<Reply> replies) {

    public DeskMessage {
        replies = List.copyOf(replies);
    }

    /** Whether it waits for something. */
    public boolean open() {
        return state.equals("SENT") || state.equals("PASSED_ON");
    }

    /** Whether the desk may pass it on. */
    public boolean toPassOn() {
        return state.equals("SENT") && route.equals("CARD");
    }

    /** Whether the desk may send it back to who wrote it. */
    public boolean toSendBack() {
        return state.equals("SENT");
    }

    /** Whether the desk may answer: with what came back, or itself where nobody can be passed it. */
    public boolean toAnswer() {
        return route.equals("DESK") ? state.equals("SENT") : state.equals("PASSED_ON") && !replies.isEmpty();
    }

    /** What somebody said, without who; either words, or why not. */
    public record Reply(String words, String decline, Instant at) {
    }

    /** Eight hexadecimal digits of the message's random id, in fours. */
    public static String referenceOf(UUID id) {
        String digits = id.toString();
        return digits.substring(0, 4) + "-" + digits.substring(4, 8);
    }
}
