package org.patchwork.web.objection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.objection.boundary.OwnCases;
import org.patchwork.objection.boundary.RestrictionEntry;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Text;

/** What became of an objection or a dispute about one's own involvement. */
@Named("outcome")
@RequestScoped
public class OutcomeView {

    @EJB
    private OwnCases cases;

    @Inject
    private Text text;

    private String objection;
    private String dispute;
    private RestrictionEntry entry;

    /** Asks once; what is nobody's own is answered like what does not exist. */
    public void load() {
        UUID id = OpaqueId.optional(isDisputed() ? dispute : objection);
        Optional<RestrictionEntry> found = id == null ? Optional.empty()
                : isDisputed() ? cases.dispute(id, text.locale()) : cases.objection(id, text.locale());
        entry = found.orElseThrow(ChildNotFound::new);
    }

    /** Whether it is a dispute, else an objection. */
    public boolean isDisputed() {
        return dispute != null;
    }

    public RestrictionEntry getEntry() {
        return entry;
    }

    public String getObjection() {
        return objection;
    }

    public void setObjection(String objection) {
        this.objection = objection;
    }

    public String getDispute() {
        return dispute;
    }

    public void setDispute(String dispute) {
        this.dispute = dispute;
    }
}
