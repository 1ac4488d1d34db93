package org.patchwork.web.broker;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.patchwork.broker.boundary.BrokerInbox;
import org.patchwork.broker.boundary.DeskMessage;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.web.platform.Problems;

/** One message at the desk: passes it on, sends it back, passes the answer back. */
@Named("deskMessage")
@RequestScoped
public class MessageView {

    @EJB
    private BrokerInbox inbox;

    @Inject
    private Problems problems;

    private String message;
    private DeskMessage at;
    private List<String> faults;
    private String fault;
    private String answer;

    /** The reasons are known before a form that was sent is read, whose choice is held against them. */
    @PostConstruct
    void start() {
        faults = inbox.faults();
    }

    /** Asks what the message is, once; what came back stands ready to be passed back in one. */
    public void load() {
        at = inbox.get(BrokerAddress.message(message));
        if (answer == null) {
            answer = at.replies().stream().map(DeskMessage.Reply::words).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        }
    }

    /** Passes it on to whoever is behind the card. */
    public void passOn() throws IOException {
        attempt(null, () -> inbox.passOn(BrokerAddress.message(message)));
    }

    /** Sends it back for a reason. */
    public void sendBack() throws IOException {
        attempt("fault", () -> inbox.sendBack(BrokerAddress.message(message), fault));
    }

    /** Passes the one answer back. */
    public void passBack() throws IOException {
        attempt("answer", () -> inbox.answer(BrokerAddress.message(message), answer));
    }

    private void attempt(String field, Runnable act) throws IOException {
        try {
            act.run();
            BrokerAddress.go("message.xhtml?message=" + BrokerAddress.message(message));
        } catch (RelayRefused refused) {
            problems.add(ofField(refused.refusal()) ? field : null, "broker.refused." + refused.refusal());
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private static boolean ofField(RelayRefused.Cause cause) {
        return switch (cause) {
            case TEXT_MISSING, TEXT_TOO_LONG, REASON_MISSING -> true;
            default -> false;
        };
    }

    public DeskMessage getAt() {
        return at;
    }

    /** The reasons to choose from. */
    public List<String> getFaults() {
        return faults;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(String fault) {
        this.fault = fault;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
