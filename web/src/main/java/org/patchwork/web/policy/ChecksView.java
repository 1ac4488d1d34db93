package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.PolicyFindings;
import org.patchwork.policy.boundary.PolicyFindings.Oddity;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.VersionState;

/** All that is to be said of a version's content: a plain verdict, then what to mend, then what is odd. */
@Named("checks")
@RequestScoped
public class ChecksView {

    /** The faults of one table. */
    public record TableFaults(String table, List<PolicyFault> faults) {
    }

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    private String version;
    private PolicyVersionEntry entry;
    private PolicyFindings findings;

    /** Has the content looked at, once. */
    public void load() {
        UUID id = VersionId.of(version);
        entry = versions.get(id);
        findings = reading.findings(id);
    }

    public PolicyVersionEntry getEntry() {
        return entry;
    }

    public PolicyFindings getFindings() {
        return findings;
    }

    /** Whether rows can be mended here. */
    public boolean isEditable() {
        return entry.state() == VersionState.DRAFT || entry.state() == VersionState.SUBMITTED;
    }

    /** The faults, table by table. */
    public List<TableFaults> getFaults() {
        TreeMap<String, List<PolicyFault>> tables = new TreeMap<>();
        findings.faults().forEach(fault -> tables.computeIfAbsent(fault.table(), any -> new java.util.ArrayList<>()).add(fault));
        return tables.entrySet().stream().map(table -> new TableFaults(table.getKey(), table.getValue())).toList();
    }

    /** The kinds of oddities there are. */
    public List<String> getKinds() {
        return findings.oddities().stream().map(Oddity::kind).distinct().sorted().toList();
    }

    /** The oddities of one kind. */
    public List<Oddity> ofKind(String kind) {
        return findings.oddities().stream().filter(oddity -> oddity.kind().equals(kind)).toList();
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
