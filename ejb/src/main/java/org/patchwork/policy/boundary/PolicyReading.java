package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.policy.control.Differences;
import org.patchwork.policy.control.Reviews;
import org.patchwork.policy.control.Sheets;

/** What stands in a version of the policy, table by table, and what is to be said of it. For IG officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class PolicyReading {

    @Inject
    private PolicyVersions versions;

    @Inject
    private Reviews reviews;

    /**
     * @return all tables in their order, the scenarios last
     * @throws PolicyRefused when there is no such version
     */
    public List<TableEntry> tables(UUID version) {
        return new Sheets(versions.bookOf(version)).list();
    }

    /**
     * @throws PolicyRefused when there is no such version
     * @throws NoSuchTable   when it has no such table
     */
    public TableSheet table(UUID version, String name) {
        return new Sheets(versions.bookOf(version)).sheet(name);
    }

    /** @return every file of scenarios of a version */
    public List<TableSheet> scenarios(UUID version) {
        Sheets sheets = new Sheets(versions.bookOf(version));
        return sheets.list().stream().filter(table -> table.group() == TableEntry.Group.SCENARIOS)
                .map(table -> sheets.sheet(table.name())).toList();
    }

    /** @return the services of the version in force by code, with their names; empty when none is in force */
    public List<RowForm.Word> services() {
        return versions.inForce().map(version -> new Sheets(versions.bookOf(version.id())).services()).orElse(List.of());
    }

    /**
     * All that is to be said of a version's content at once. Takes seconds the first time for each content.
     *
     * @throws PolicyRefused when there is no such version
     */
    public PolicyFindings findings(UUID version) {
        return reviews.of(versions.bookOf(version));
    }

    /**
     * How a version differs from another: row by row, and in what it decides.
     *
     * @throws PolicyRefused when there is no such version
     */
    public PolicyChanges changes(UUID before, UUID after) {
        return Differences.between(versions.bookOf(before), versions.bookOf(after));
    }
}
