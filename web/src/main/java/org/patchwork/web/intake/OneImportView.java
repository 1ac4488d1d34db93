package org.patchwork.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.intake.boundary.ImportEntry;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportState;
import org.patchwork.intake.boundary.Imports;
import org.patchwork.intake.boundary.RowChange;
import org.patchwork.intake.boundary.RowFault;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** One import: what is wrong, what it would change, how far it is, what came of it. */
@Named("oneImport")
@RequestScoped
public class OneImportView {

    private static final int LISTED = 100;

    @EJB
    private Imports imports;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String id;
    private String refused;
    private ImportEntry entry;
    private List<RowFault> faults = List.of();
    private List<RowChange> changes = List.of();

    /** Finds the import that the address names; its rows only where the viewer may see them. */
    public void load() {
        entry = imports.get(ImportId.of(id));
        if (isRowsShown() && entry.checked()) {
            faults = imports.faults(entry.id(), LISTED);
            changes = imports.changes(entry.id(), LISTED);
        }
        for (ImportRefused.Cause cause : ImportRefused.Cause.values()) {
            if (cause.name().equals(refused)) {
                problems.say(null, text.ofCode("intake.refused", refused));
            }
        }
    }

    /** Rows about children are for whoever brought them. */
    public boolean isRowsShown() {
        return entry.mine() || entry.kind() == ImportKind.PRACTITIONERS;
    }

    /** Whether the caller may let it begin. */
    public boolean isStartable() {
        return entry.mine() && entry.state() == ImportState.CHECKED && entry.rows() > entry.faulty() && !(entry.wholeList() && entry.faulty() > 0)
                && !entry.changesNothing();
    }

    /** Whether it waits for the caller's agreement. */
    public boolean isConfirmable() {
        return !entry.mine() && entry.state() == ImportState.WAITS;
    }

    /** Whether it can still be thrown away. */
    public boolean isDiscardable() {
        return !entry.checked() || entry.state() == ImportState.CHECKED || entry.state() == ImportState.WAITS;
    }

    /** Whether there are more faulty rows, or changes, than are listed. */
    public boolean isMoreFaults() {
        return entry.faulty() > LISTED;
    }

    public boolean isMoreChanges() {
        return entry.fresh() + entry.changed() + entry.ending() > LISTED;
    }

    public ImportEntry getEntry() {
        return entry;
    }

    public List<RowFault> getFaults() {
        return faults;
    }

    public List<RowChange> getChanges() {
        return changes;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
