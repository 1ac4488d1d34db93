package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.directory.boundary.ProfileRefused;
import org.patchwork.directory.boundary.ServiceForm;
import org.patchwork.directory.boundary.TeamKeeping;

/** What a service does, how to refer to it and where it works. */
@Named("keepService")
@RequestScoped
public class KeepServiceView {

    @EJB
    private TeamKeeping keeping;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Refusals refusals;

    private ServiceForm form;
    private String description;
    private String howToRefer;
    private String areas;
    private int version;

    /** Fills the form with what is kept. */
    public void load() {
        form = keeping.service(DirectoryAddress.id(request.getParameter("id")));
        description = form.description();
        howToRefer = form.howToRefer();
        areas = form.areas();
        version = form.version();
    }

    /** Keeps what was typed; or says what to mend. */
    public void keep() throws IOException {
        UUID service = DirectoryAddress.id(request.getParameter("id"));
        try {
            keeping.keep(new ServiceForm(service, null, description, howToRefer, areas, version));
            DirectoryAddress.go("my-team.xhtml?done=service");
        } catch (ProfileRefused refused) {
            refusals.tell(refused);
            form = keeping.service(service);
            version = refused.refusals().contains(ProfileRefused.Cause.CHANGED_MEANWHILE) ? form.version() : version;
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public ServiceForm getForm() {
        return form;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getHowToRefer() {
        return howToRefer;
    }

    public void setHowToRefer(String howToRefer) {
        this.howToRefer = howToRefer;
    }

    /** Postcode districts and areas as typed. */
    public String getAreas() {
        return areas;
    }

    public void setAreas(String areas) {
        this.areas = areas;
    }

    /** Of what was read, so that two who change it at once do not overwrite each other. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
