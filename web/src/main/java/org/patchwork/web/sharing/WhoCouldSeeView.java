package org.patchwork.web.sharing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.patchwork.sharing.boundary.Sightings;
import org.patchwork.sharing.boundary.WhoCouldSee;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** "Who could see this?" for one child and one service. The question is recorded, so it is sent, not asked for by an address. */
@Named("whoCouldSee")
@RequestScoped
public class WhoCouldSeeView {

    private static final int LONGEST_REASON = 500;

    @EJB
    private WhoCouldSee whoCouldSee;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String child;
    private String identifier;
    private String service;
    private String reason;
    private Sightings sightings;

    /** Asks, and shows the answer below the form; or says what to mend. */
    public void ask() {
        problems.when(child == null && identifier == null, "identifier", "sharing.whoCouldSee.identifierMissing");
        problems.when(service == null, "service", "sharing.whoCouldSee.serviceMissing");
        problems.when(reason == null || reason.isBlank() || reason.length() > LONGEST_REASON, "reason", "sharing.whoCouldSee.reasonMissing");
        UUID chosen = problems.none() ? chosenChild() : null;
        problems.when(problems.none() && chosen == null, "identifier", "sharing.whoCouldSee.nobody");
        if (problems.none()) {
            sightings = whoCouldSee.of(chosen, service, reason, text.locale());
        } else {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private UUID chosenChild() {
        UUID named = OpaqueId.optional(child);
        return named != null || identifier == null ? named : whoCouldSee.childWith(identifier);
    }

    /** The services of the policy in force, each with its name. */
    public Map<String, String> getServices() {
        return whoCouldSee.services(text.locale());
    }

    /** The answer; null before the question. */
    public Sightings getSightings() {
        return sightings;
    }

    /** The child that a decision's page named; null when the officer types an identifier. */
    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    public String getIdentifier() {
        return identifier;
    }

    public void setIdentifier(String identifier) {
        this.identifier = identifier;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
