package org.patchwork.web.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.alert.boundary.Alert;
import org.patchwork.alert.boundary.Alerts;

/** What waits for the person who is signed in. */
@Named("alerts")
@RequestScoped
public class AlertsView {

    @EJB
    private Alerts alerts;

    private List<Alert> unread;

    /** Asks once. */
    public void load() {
        unread = alerts.unread();
    }

    public List<Alert> getUnread() {
        return unread;
    }

    /** The page that deals with it, as a path in the application. */
    public String addressOf(Alert alert) {
        return AlertAddresses.of(alert);
    }
}
