package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.directory.boundary.ProfileForm;
import org.patchwork.directory.boundary.ProfileKeeping;
import org.patchwork.directory.boundary.ProfileRefused;
import org.patchwork.directory.boundary.ProfileRefused.Cause;

/** What one's own profile tells, or that of somebody whom one manages. */
@Named("keepProfile")
@RequestScoped
public class KeepProfileView {

    private static final String LETTERS = "MTWTFSS";

    @EJB
    private ProfileKeeping keeping;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Phones phones;

    @Inject
    private Refusals refusals;

    private ProfileForm form;
    private String phone;
    private String safePhone;
    private String email;
    private int version;

    /** Fills the form with what is kept. */
    public void load() {
        form = keeping.form(id());
        phone = phones.spoken(form.phone());
        safePhone = phones.spoken(form.safePhone());
        email = form.email();
        version = form.version();
    }

    /** Keeps what was typed, and goes to the profile; or says what to mend. */
    public void keep() throws IOException {
        UUID practitioner = DirectoryAddress.id(request.getParameter("id"));
        try {
            keeping.keep(new ProfileForm(practitioner, null, phone, safePhone, email, days(), version, null, null));
            DirectoryAddress.go("practitioner.xhtml?id=" + practitioner + "&done=profile");
        } catch (ProfileRefused refused) {
            refusals.tell(refused);
            form = keeping.form(practitioner);
            version = refused.refusals().contains(Cause.CHANGED_MEANWHILE) ? form.version() : version;
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private UUID id() {
        return DirectoryAddress.own(request.getParameter("id"));
    }

    private String days() {
        Set<String> sent = sent();
        return Arrays.stream(DayOfWeek.values()).map(day -> sent.contains(day.name()) ? LETTERS.substring(day.ordinal(), day.ordinal() + 1) : "-")
                .collect(Collectors.joining());
    }

    private Set<String> sent() {
        String[] days = request.getParameterValues("days");
        return days == null ? Set.of() : Set.of(days);
    }

    /** Whether a day's box is ticked, as typed or as kept. */
    public boolean works(String day) {
        if (request.getParameter("id") != null && FacesContext.getCurrentInstance().isPostback()) {
            return sent().contains(day);
        }
        int place = DayOfWeek.valueOf(day).ordinal();
        return form.workingDays() != null && form.workingDays().charAt(place) != '-';
    }

    public List<DayOfWeek> getWeek() {
        return List.of(DayOfWeek.values());
    }

    public ProfileForm getForm() {
        return form;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getSafePhone() {
        return safePhone;
    }

    public void setSafePhone(String safePhone) {
        this.safePhone = safePhone;
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
