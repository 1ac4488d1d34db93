package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.patchwork.broker.boundary.AskOffer;
import org.patchwork.broker.boundary.BrokerMessages;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.web.platform.Problems;

/** "Ask the broker to pass on a message": how urgent, and a few words. */
@Named("askBroker")
@RequestScoped
public class AskBrokerView {

    @EJB
    private BrokerMessages messages;

    @Inject
    private Problems problems;

    private String child;
    private AskOffer offer;
    private String urgency;
    private String message;

    /** Asks whom the page is about, once. */
    public void load() {
        offer = messages.offerFor(BrokerAddress.child(child));
    }

    /** Sends it, and goes to one's messages; or says what to mend. */
    public void send() throws IOException {
        problems.when(urgency == null, "urgency", "broker.askBroker.urgencyMissing");
        problems.when(message == null, "message", "broker.refused.TEXT_MISSING");
        if (problems.none()) {
            try {
                messages.send(BrokerAddress.child(child), urgency.equals("urgent"), message);
                BrokerAddress.go("sent-messages.xhtml?child=" + BrokerAddress.child(child) + "&done=sent");
                return;
            } catch (RelayRefused refused) {
                problems.add(fieldOf(refused.refusal()), "broker.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static String fieldOf(RelayRefused.Cause cause) {
        return switch (cause) {
            case TEXT_MISSING, TEXT_TOO_LONG -> "message";
            default -> null;
        };
    }

    public AskOffer getOffer() {
        return offer;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getUrgency() {
        return urgency;
    }

    public void setUrgency(String urgency) {
        this.urgency = urgency;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
