package org.patchwork.web.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.alert.boundary.Alerts;
import org.patchwork.web.access.SignedIn;

/** How much waits, for the frame of every page. It must not break the page it stands on. */
@Named("waiting")
@RequestScoped
public class Waiting {

    private static final Logger LOG = Logger.getLogger(Waiting.class.getName());

    @EJB
    private Alerts alerts;

    @Inject
    private SignedIn signedIn;

    private Integer count;

    /** How many alerts are unread; none for strangers, and when nobody can tell. */
    public int getCount() {
        if (count == null) {
            count = signedIn.isHere() ? ask() : 0;
        }
        return count;
    }

    private int ask() {
        try {
            return alerts.waiting();
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "nobody can tell how much waits", silent);
            return 0;
        }
    }
}
