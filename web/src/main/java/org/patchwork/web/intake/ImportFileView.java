package org.patchwork.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.Imports;
import org.patchwork.intake.boundary.RowFault;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** How a file must be written, and the form to send it; and why one was not taken. */
@Named("importFile")
@RequestScoped
public class ImportFileView {

    @EJB
    private Imports imports;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String kind;
    private ImportKind shown;
    private List<RowFault> faults = List.of();

    /** Finds the kind that the address names, and takes over why a file was not taken. */
    public void load() {
        shown = ImportId.kind(kind);
        if (request.getAttribute(Sent.ATTRIBUTE) instanceof Sent sent) {
            faults = sent.faults();
            problems.say("file", text.ofCode("intake.problem", sent.problem()));
        }
    }

    public ImportKind getShown() {
        return shown;
    }

    public List<RowFault> getFaults() {
        return faults;
    }

    public List<ImportColumn> getColumns() {
        return shown.columns();
    }

    /** Tells this form from all others, so that one sent twice is one import. */
    public UUID getForm() {
        return UUID.randomUUID();
    }

    /** The names of roles that a file may give. */
    public List<String> getRoles() {
        return shown == ImportKind.PRACTITIONERS ? imports.roles().values().stream().sorted().toList() : List.of();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
