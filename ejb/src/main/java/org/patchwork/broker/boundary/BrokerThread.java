package org.patchwork.broker.boundary;

import java.util.List;

/** One's messages through the broker about one child, newest first. */
public record BrokerThread(AskOffer offer, List<SentMessage> messages) {

    public BrokerThread {
        messages = List.copyOf(messages);
    }
}
