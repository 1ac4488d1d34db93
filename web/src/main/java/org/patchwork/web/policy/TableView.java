package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.TableEntry;
import org.patchwork.policy.boundary.TableSheet;
import org.patchwork.policy.boundary.VersionState;

/** One table of a version, row by row in sentences, with its cells. */
@Named("table")
@RequestScoped
public class TableView {

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    private String version;
    private String name;
    private String done;
    private PolicyVersionEntry entry;
    private TableSheet sheet;
    private List<TableEntry> neighbours;

    /** Asks for the table, once. */
    public void load() {
        UUID id = VersionId.of(version);
        entry = versions.get(id);
        sheet = reading.table(id, name == null ? "" : name);
        neighbours = reading.tables(id);
    }

    public PolicyVersionEntry getEntry() {
        return entry;
    }

    public TableSheet getSheet() {
        return sheet;
    }

    /** Whether rows can be changed here. */
    public boolean isEditable() {
        return (entry.state() == VersionState.DRAFT || entry.state() == VersionState.SUBMITTED) && sheet.table().whole()
                && sheet.table().group() != TableEntry.Group.UNKNOWN;
    }

    /** The table before it; null for the first. */
    public TableEntry getBefore() {
        int place = place();
        return place > 0 ? neighbours.get(place - 1) : null;
    }

    /** The table after it; null for the last. */
    public TableEntry getAfter() {
        int place = place();
        return place + 1 < neighbours.size() ? neighbours.get(place + 1) : null;
    }

    private int place() {
        return neighbours.stream().map(TableEntry::name).toList().indexOf(sheet.table().name());
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
