package org.patchwork.web.objection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.objection.boundary.OfficersObjections;
import org.patchwork.objection.boundary.Reasons;
import org.patchwork.sharing.boundary.WhoCouldSee;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** An objection that reached the council: against a service being shown around a child. For information-governance officers. */
@Named("recordObjection")
@RequestScoped
public class RecordObjectionView {

    @EJB
    private OfficersObjections objections;

    @EJB
    private WhoCouldSee children;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String identifier;
    private String service;
    private String behalf;
    private String reason;

    /** Records it, or says what to mend. */
    public void record() throws IOException {
        problems.when(identifier == null, "identifier", "sharing.whoCouldSee.identifierMissing");
        problems.when(service == null, "service", "sharing.whoCouldSee.serviceMissing");
        problems.when(behalf == null, "behalf", "objection.desk.refused.BEHALF_MISSING");
        problems.when(reason == null, "reason", "objection.recordObjection.reasonMissing");
        UUID child = problems.none() ? children.childWith(identifier) : null;
        problems.when(problems.none() && child == null, "identifier", "sharing.whoCouldSee.nobody");
        problems.when(problems.none() && objections.object(child, service, behalf, reason) == 0, "service", "objection.recordObjection.none");
        if (problems.none()) {
            Redirect.to("/objection/objections.xhtml?done=recorded");
            return;
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** The services of the policy in force, each with its name. */
    public Map<String, String> getServices() {
        return children.services(text.locale());
    }

    public List<String> getBehalves() {
        return Reasons.BEHALF;
    }

    public List<String> getReasons() {
        return Reasons.OBJECTION;
    }

    /** An identifier of the child, such as an NHS number or UPN. */
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

    public String getBehalf() {
        return behalf;
    }

    public void setBehalf(String behalf) {
        this.behalf = behalf;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
