package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.patchwork.emergency.boundary.BreakGlass;
import org.patchwork.emergency.boundary.EmergencyOffer;
import org.patchwork.emergency.boundary.EmergencyRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** Second step of emergency access: the desk does not answer, and life is at risk. */
@Named("lifeAtRisk")
@RequestScoped
public class LifeAtRiskView {

    @EJB
    private BreakGlass glass;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String child;
    private EmergencyOffer offer;
    private boolean sure;
    private String password;

    /** Asks how the emergency stands, once. */
    public void load() {
        offer = glass.offerFor(EmergencyAddress.id(child), text.locale());
    }

    /** Raises what is open and goes to the map; or says what to mend. */
    public void raise() throws IOException {
        problems.when(!sure, "sure", "emergency.lifeAtRisk.refused.LIFE_NOT_CONFIRMED");
        problems.when(password == null, "password", "emergency.openRecord.passwordMissing");
        if (problems.none()) {
            try {
                glass.raise(EmergencyAddress.id(child), sure, password, request.getRemoteAddr());
                Redirect.to(EmergencyAddress.map(EmergencyAddress.id(child)));
                return;
            } catch (EmergencyRefused refused) {
                problems.add(refused.refusal() == EmergencyRefused.Cause.PASSWORD ? "password" : null,
                        "emergency.lifeAtRisk.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    public EmergencyOffer getOffer() {
        return offer;
    }

    /** Whether there is a form: also while its answer is read, before anything is loaded. What may be done the boundary decides anyway. */
    public boolean isForm() {
        return offer == null || offer.brokerTried() && offer.current() != null && !offer.current().lifeAtRisk();
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    /** Never given back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
