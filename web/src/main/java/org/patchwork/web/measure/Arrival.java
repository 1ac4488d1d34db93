package org.patchwork.web.measure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.measure.boundary.Arrivals;
import org.patchwork.web.access.SignedIn;

/** Says once a session how long the way to the first contact details took. It must not break the page that shows them. */
@RequestScoped
public class Arrival {

    private static final Logger LOG = Logger.getLogger(Arrival.class.getName());
    private static final String ARRIVED = "patchwork.arrived";

    @EJB
    private Arrivals arrivals;

    @Inject
    private SignedIn signedIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** Called by pages that show how to reach somebody. */
    public void here() {
        if (request.getSession().getAttribute(ARRIVED) == null) {
            request.getSession().setAttribute(ARRIVED, true);
            tell(Duration.between(signedIn.getSince(), clock.instant()));
        }
    }

    private void tell(Duration way) {
        try {
            arrivals.arrived(way);
        } catch (RuntimeException silent) {
            LOG.log(Level.FINE, "the way to the first contact is not measured", silent);
        }
    }
}
