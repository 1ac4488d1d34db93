package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.directory.boundary.AbsenceForm;
import org.patchwork.directory.boundary.ProfileKeeping;
import org.patchwork.directory.boundary.ProfileRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** When somebody is away, and who covers: one's own absence, or that of somebody whom one manages. */
@Named("absence")
@RequestScoped
public class AbsenceView {

    @EJB
    private ProfileKeeping keeping;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    @Inject
    private Refusals refusals;

    private AbsenceForm form;
    private ThreeFieldDate from = new ThreeFieldDate(null);
    private ThreeFieldDate until = new ThreeFieldDate(null);
    private String cover;

    /** Fills the form with what is kept. */
    public void load() {
        from = new ThreeFieldDate(getForm().from());
        until = new ThreeFieldDate(getForm().until());
        cover = getForm().coverId() == null ? null : getForm().coverId().toString();
    }

    /** Records the absence, and goes to the profile; or says what to mend. */
    public void record() throws IOException {
        Optional<LocalDate> first = from.value();
        Optional<LocalDate> last = until.value();
        boolean open = Stream.of(until.getDay(), until.getMonth(), until.getYear()).allMatch(part -> part == null || part.isBlank());
        problems.when(first.isEmpty(), "from-day", "directory.refused.FROM");
        problems.when(last.isEmpty() && !open, "until-day", "directory.refused.UNTIL");
        if (problems.none()) {
            attempt(first.orElseThrow(), last.orElse(null));
        } else {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private void attempt(LocalDate first, LocalDate last) throws IOException {
        UUID covers = OpaqueId.optional(cover);
        try {
            keeping.goAway(getForm().practitionerId(), first, last, covers);
            DirectoryAddress.go("practitioner.xhtml?id=" + getForm().practitionerId() + "&done=absence");
        } catch (ProfileRefused refused) {
            refusals.tell(refused);
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** Takes the absence back. */
    public void comeBack() throws IOException {
        keeping.comeBack(getForm().practitionerId());
        DirectoryAddress.go("practitioner.xhtml?id=" + getForm().practitionerId() + "&done=back");
    }

    /** The forms of the page depend on it, and are read before the page is. */
    public AbsenceForm getForm() {
        if (form == null) {
            form = keeping.absence(DirectoryAddress.own(request.getParameter("id")));
        }
        return form;
    }

    public ThreeFieldDate getFrom() {
        return from;
    }

    public ThreeFieldDate getUntil() {
        return until;
    }

    /** The chosen colleague; null for nobody. */
    public String getCover() {
        return cover;
    }

    public void setCover(String cover) {
        this.cover = cover;
    }
}
