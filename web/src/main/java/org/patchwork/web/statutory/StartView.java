package org.patchwork.web.statutory;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.statutory.boundary.StatutoryAccesses;
import org.patchwork.statutory.boundary.StatutoryPower;
import org.patchwork.statutory.boundary.StatutoryRefused;
import org.patchwork.statutory.boundary.StatutoryRequest;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;

/** Starting statutory access to a child's record: by which power, why, and how long. */
@Named("startStatutory")
@RequestScoped
public class StartView {

    @EJB
    private StatutoryAccesses accesses;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    private String child;
    private String basis;
    private String purpose;
    private String reference;
    private String hours;
    private StubRecord match;
    private List<StatutoryPower> powers;
    private StatutoryPower power;

    /** The form depends on the power, and is read before the address is. */
    @PostConstruct
    void start() {
        child = request.getParameter("child");
        basis = request.getParameter("basis");
    }

    /** Asks whom the page is about and by which powers the caller may look, once. */
    public void load() {
        match = accesses.offerFor(childId());
        choose();
    }

    private void choose() {
        powers = accesses.powers();
        power = powers.stream().filter(one -> one.basis().equals(basis) || powers.size() == 1).findFirst().orElse(null);
    }

    /** Starts it and goes to the map; or says what to mend. */
    public void begin() throws IOException {
        problems.when(purpose == null, "purpose", "statutory.start.purposeMissing");
        problems.when(hours == null, "hours", "statutory.start.hoursMissing");
        if (problems.none()) {
            try {
                accesses.start(new StatutoryRequest(childId(), power == null ? basis : power.basis(), purpose, reference, Integer.parseInt(hours)));
                Redirect.to("/network/support-map.xhtml?child=" + childId());
                return;
            } catch (StatutoryRefused refused) {
                problems.add(fieldOf(refused.refusal()), "statutory.start.refused." + refused.refusal());
            } catch (NumberFormatException noNumber) {
                problems.add("hours", "statutory.start.hoursMissing");
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static String fieldOf(StatutoryRefused.Cause cause) {
        return switch (cause) {
            case PURPOSE_MISSING -> "purpose";
            case REFERENCE_WRONG -> "reference";
            case TOO_LONG -> "hours";
            default -> null;
        };
    }

    /** One that cannot be an id is answered like one that nobody has. */
    private UUID childId() {
        UUID id = OpaqueId.optional(child);
        if (id == null) {
            throw new ChildNotFound();
        }
        return id;
    }

    public StubRecord getMatch() {
        return match;
    }

    /** The powers of the caller's role. */
    public List<StatutoryPower> getPowers() {
        return powers;
    }

    /** The power chosen, or the only one; null while there is a choice. The form depends on it, and is read before the page is. */
    public StatutoryPower getPower() {
        if (powers == null) {
            choose();
        }
        return power;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }
}
