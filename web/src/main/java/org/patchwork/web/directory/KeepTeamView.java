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
import org.patchwork.directory.boundary.TeamForm;
import org.patchwork.directory.boundary.TeamKeeping;

/** Where a team works from and how to reach it. */
@Named("keepTeam")
@RequestScoped
public class KeepTeamView {

    @EJB
    private TeamKeeping keeping;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Phones phones;

    @Inject
    private Refusals refusals;

    private TeamForm form;
    private String base;
    private String area;
    private String phone;
    private String email;
    private int version;

    /** Fills the form with what is kept. */
    public void load() {
        form = keeping.team(DirectoryAddress.id(request.getParameter("id")));
        base = form.base();
        area = form.area();
        phone = phones.spoken(form.phone());
        email = form.email();
        version = form.version();
    }

    /** Keeps what was typed; or says what to mend. */
    public void keep() throws IOException {
        UUID team = DirectoryAddress.id(request.getParameter("id"));
        try {
            keeping.keep(new TeamForm(team, null, base, area, phone, email, version));
            DirectoryAddress.go("my-team.xhtml?done=team");
        } catch (ProfileRefused refused) {
            refusals.tell(refused);
            form = keeping.team(team);
            version = refused.refusals().contains(ProfileRefused.Cause.CHANGED_MEANWHILE) ? form.version() : version;
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    public TeamForm getForm() {
        return form;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Of what was read, so that two who change it at once do not overwrite each other. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
