package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.policy.boundary.PolicyChanges;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;

/** How a version differs from another, which is the one in force when none is named: row by row, and in what it decides. */
@Named("differences")
@RequestScoped
public class DifferencesView {

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    private String version;
    private String against;
    private PolicyVersionEntry entry;
    private PolicyVersionEntry other;
    private PolicyChanges changes;

    /** Has the two compared, once. */
    public void load() {
        entry = versions.get(VersionId.of(version));
        other = against == null ? versions.inForce().orElseThrow(() -> new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION))
                : versions.get(VersionId.of(against));
        changes = reading.changes(other.id(), entry.id());
    }

    public PolicyVersionEntry getEntry() {
        return entry;
    }

    /** What it is compared with. */
    public PolicyVersionEntry getOther() {
        return other;
    }

    public PolicyChanges getChanges() {
        return changes;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getAgainst() {
        return against;
    }

    public void setAgainst(String against) {
        this.against = against;
    }
}
