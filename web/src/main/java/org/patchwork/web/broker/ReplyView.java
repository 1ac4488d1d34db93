package org.patchwork.web.broker;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.patchwork.broker.boundary.BrokerReplies;
import org.patchwork.broker.boundary.ReceivedMessage;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.web.platform.Problems;

/** One question through the broker, and what one answers: words, or a reason not to. */
@Named("reply")
@RequestScoped
public class ReplyView {

    @EJB
    private BrokerReplies replies;

    @Inject
    private Problems problems;

    private String message;
    private String words;
    private String reason;
    private ReceivedMessage received;
    private List<String> reasons;

    /** The reasons are known before a form that was sent is read, whose choice is held against them. */
    @PostConstruct
    void start() {
        reasons = replies.declines();
    }

    /** Asks what the question is, once. */
    public void load() {
        received = replies.get(BrokerAddress.message(message));
    }

    /** Replies, and goes to the list. */
    public void reply() throws IOException {
        attempt("replied", "words", () -> replies.reply(BrokerAddress.message(message), words));
    }

    /** Says why one does not answer, and goes to the list. */
    public void decline() throws IOException {
        attempt("declined", "reason", () -> replies.decline(BrokerAddress.message(message), reason));
    }

    private void attempt(String done, String field, Runnable act) throws IOException {
        try {
            act.run();
            BrokerAddress.go("messages.xhtml?done=" + done);
        } catch (RelayRefused refused) {
            boolean ofTheForm = refused.refusal() == RelayRefused.Cause.MOVED_ON;
            problems.add(ofTheForm ? null : field, "broker.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public ReceivedMessage getReceived() {
        return received;
    }

    /** The reasons to choose from. */
    public List<String> getReasons() {
        return reasons;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
