package org.patchwork.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.intake.boundary.ImportEntry;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.Imports;

/** What can be brought in, and what was brought in lately. */
@Named("imports")
@RequestScoped
public class ImportsView {

    @EJB
    private Imports imports;

    private List<ImportEntry> latest;

    public void load() {
        latest = imports.latest();
    }

    public List<ImportEntry> getLatest() {
        return latest;
    }

    public List<ImportKind> getKinds() {
        return List.of(ImportKind.PRACTITIONERS, ImportKind.CHILDREN, ImportKind.INVOLVEMENTS);
    }
}
