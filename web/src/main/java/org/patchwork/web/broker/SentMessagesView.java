package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.patchwork.broker.boundary.BrokerMessages;
import org.patchwork.broker.boundary.BrokerThread;
import org.patchwork.web.platform.OpaqueId;

/** One's messages through the broker about a child; found by the child, or by one of the messages. */
@Named("sentMessages")
@RequestScoped
public class SentMessagesView {

    @EJB
    private BrokerMessages messages;

    private String child;
    private String message;
    private String done;
    private BrokerThread thread;

    /** Asks for the messages, once. */
    public void load() {
        UUID one = OpaqueId.optional(message);
        thread = messages.threadOf(one == null ? BrokerAddress.child(child) : messages.childOf(one));
    }

    public BrokerThread getThread() {
        return thread;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    /** What has just been done: sent, unreachable, or nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
