package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.broker.boundary.BrokerReplies;
import org.patchwork.broker.boundary.ReceivedMessage;

/** The questions that reached one through the broker. */
@Named("messages")
@RequestScoped
public class MessagesView {

    @EJB
    private BrokerReplies replies;

    private String done;
    private List<ReceivedMessage> list;

    /** Asks what there is, once. */
    public void load() {
        list = replies.list();
    }

    public List<ReceivedMessage> getList() {
        return list;
    }

    /** What has just been done: replied, declined, or nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
