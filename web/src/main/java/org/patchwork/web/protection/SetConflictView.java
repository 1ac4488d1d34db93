package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.protection.boundary.ConflictForm;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.Conflicts;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** A manager keeps one of their people away from a record, and the person is told nothing. */
@Named("setConflict")
@RequestScoped
public class SetConflictView {

    /** A plain field: whom there is to choose depends on the child, whom Faces knows only after it has read the choice. */
    private static final String PERSON = "person";

    @EJB
    private Conflicts conflicts;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String child;
    private String kind;
    private ConflictForm form;

    /** Asks whom the page is about, once. */
    public void load() {
        form = conflicts.formForManager(ProtectionIds.child(child));
    }

    /** Sets it, and shows the list; or says what to mend. */
    public void set() throws IOException {
        ConflictKind chosen = ProtectionIds.code(ConflictKind.class, kind);
        UUID practitioner = OpaqueId.optional(request.getParameter(PERSON));
        problems.when(practitioner == null, PERSON, "protection.setConflict.personMissing");
        problems.when(chosen == null, "kind", "protection.declareConflict.kindMissing");
        if (problems.none()) {
            try {
                conflicts.set(ProtectionIds.child(child), practitioner, chosen);
                ProtectionAddress.go("conflicts.xhtml?done=set");
                return;
            } catch (ProtectionRefused refused) {
                problems.say(PERSON, text.ofCode("protection.refused", refused.refusal().name()));
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    public ConflictForm getForm() {
        return form;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    /** Whether somebody is chosen on the form that was sent. */
    public boolean chose(UUID practitioner) {
        return practitioner.toString().equals(request.getParameter(PERSON));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
