package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.protection.boundary.ConflictForm;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.Conflicts;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** A manager keeps one of their people away from a record, and the person is told nothing. */
@Named("setConflict")
@RequestScoped
public class SetConflictView {

    @EJB
    private Conflicts conflicts;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String child;
    private String person;
    private String kind;
    private ConflictForm form;

    /** Asks whom the page is about, once. */
    public void load() {
        form = conflicts.formForManager(ProtectionIds.child(child));
    }

    /** Sets it, and shows the list; or says what to mend. */
    public void set() throws IOException {
        ConflictKind chosen = ProtectionIds.code(ConflictKind.class, kind);
        UUID practitioner = ProtectionIds.optional(person);
        problems.when(practitioner == null, "person", "protection.setConflict.personMissing");
        problems.when(chosen == null, "kind", "protection.declareConflict.kindMissing");
        if (problems.none()) {
            try {
                conflicts.set(ProtectionIds.child(child), practitioner, chosen);
                ProtectionAddress.go("conflicts.xhtml?done=set");
                return;
            } catch (ProtectionRefused refused) {
                problems.say("person", text.ofCode("protection.refused", refused.refusal().name()));
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

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
