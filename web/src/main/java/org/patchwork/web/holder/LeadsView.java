package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.patchwork.holder.boundary.LeadNaming;
import org.patchwork.holder.boundary.LedService;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;

/** A manager names and takes off safeguarding leads. */
@Named("leads")
@RequestScoped
public class LeadsView {

    @EJB
    private LeadNaming naming;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    private List<LedService> services;
    private String done;

    /** Asks for the manager's services, once. */
    public void load() {
        services = naming.list();
    }

    /** Names the practitioner chosen beside the service. */
    public void name() throws IOException {
        finish(naming.name(sent("service"), sent("person")), "named");
    }

    /** Takes one off. */
    public void takeOff() throws IOException {
        finish(naming.takeOff(sent("service"), sent("person")), "takenOff");
    }

    private void finish(boolean ok, String what) throws IOException {
        if (ok) {
            HolderAddress.go("leads.xhtml?done=" + what);
            return;
        }
        problems.add(null, "holder.leads.refused");
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private UUID sent(String name) {
        return OpaqueId.optional(request.getParameter(name));
    }

    /** The forms of this page depend on it, and are read before the page is. */
    public List<LedService> getServices() {
        if (services == null) {
            load();
        }
        return services;
    }

    /** What the manager has just done; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
