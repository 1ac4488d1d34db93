package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.emergency.boundary.BreakGlass;
import org.patchwork.emergency.boundary.EmergencyOffer;
import org.patchwork.emergency.boundary.EmergencyReason;
import org.patchwork.emergency.boundary.EmergencyRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** First step of emergency access: the duty numbers, and for those whom the policy lets, a reason and the password. */
@Named("openRecord")
@RequestScoped
public class OpenRecordView {

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
    private String reason;
    private String why;
    private String password;

    /** Asks what may be done, once. */
    public void load() {
        offer = glass.offerFor(EmergencyAddress.id(child), text.locale());
    }

    /** Opens the record and goes to the map; or says what to mend. */
    public void open() throws IOException {
        problems.when(reason == null, "reason", "emergency.openRecord.refused.REASON_MISSING");
        problems.when(why == null, "why", "emergency.openRecord.refused.TEXT_MISSING");
        problems.when(password == null, "password", "emergency.openRecord.passwordMissing");
        if (problems.none()) {
            try {
                glass.open(EmergencyAddress.id(child), chosen(), why, password, request.getRemoteAddr());
                Redirect.to(EmergencyAddress.map(EmergencyAddress.id(child)));
                return;
            } catch (EmergencyRefused refused) {
                problems.add(fieldOf(refused.refusal()), "emergency.openRecord.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Null for anything that is not on the list. */
    private EmergencyReason chosen() {
        return Stream.of(EmergencyReason.values()).filter(one -> one.name().equals(reason)).findFirst().orElse(null);
    }

    private static String fieldOf(EmergencyRefused.Cause cause) {
        return switch (cause) {
            case REASON_MISSING -> "reason";
            case TEXT_MISSING -> "why";
            case PASSWORD -> "password";
            default -> null;
        };
    }

    public EmergencyOffer getOffer() {
        return offer;
    }

    /** Whether there is a form: also while its answer is read, before anything is loaded. What may be done the boundary decides anyway. */
    public boolean isForm() {
        return offer == null || offer.eligible() && offer.current() == null;
    }

    /** The codes to choose from. */
    public List<EmergencyReason> getReasons() {
        return List.of(EmergencyReason.values());
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    /** Never given back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
