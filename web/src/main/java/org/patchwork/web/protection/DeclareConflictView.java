package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.patchwork.protection.boundary.ConflictForm;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.Conflicts;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** "This child is part of my own life": the record shuts for the reader, at once and for good. */
@Named("declareConflict")
@RequestScoped
public class DeclareConflictView {

    @EJB
    private Conflicts conflicts;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String child;
    private String kind;
    private ConflictForm form;

    /** Asks whom the page is about, once. */
    public void load() {
        form = conflicts.formFor(ProtectionIds.child(child));
    }

    /** Declares it, and goes to a page that names no child; or says what to mend. */
    public void declare() throws IOException {
        ConflictKind chosen = ProtectionIds.code(ConflictKind.class, kind);
        problems.when(chosen == null, "kind", "protection.declareConflict.kindMissing");
        if (problems.none()) {
            try {
                conflicts.declare(ProtectionIds.child(child), chosen);
                ProtectionAddress.go("conflict-declared.xhtml");
                return;
            } catch (ProtectionRefused refused) {
                problems.say(null, text.ofCode("protection.refused", refused.refusal().name()));
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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
