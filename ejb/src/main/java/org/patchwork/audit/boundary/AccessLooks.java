package org.patchwork.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.control.AccessCsv;
import org.patchwork.audit.control.AccessList;
import org.patchwork.audit.control.AccessRecords;

/**
 * Who looked at what, and why. IG officers read all of it; a manager the looks of the people managed, without the children's names and
 * without the rules. Reading is recorded itself: once for a question, however many of its pages are read within a quarter of an hour.
 */
@Stateless
public class AccessLooks {

    /** The actions under which reading and exporting are recorded. */
    public static final String AUDIT = "AUDIT";
    public static final String AUDIT_EXPORT = "AUDIT_EXPORT";
    /** Looks on one page. */
    public static final int PAGE = 50;
    /** Lines of an export at most. */
    public static final int MOST_EXPORTED = 20_000;
    private static final int LONGEST_REASON = 500;

    @Inject
    private AccessList list;

    @Inject
    private AccessRecords records;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * A page of everybody's looks, the latest first.
     *
     * @param after the last look of the page before; null for the first page
     * @return at most one more than {@link #PAGE}, which tells that there are more
     */
    @Recorded
    @RolesAllowed(Roles.INFORMATION_GOVERNANCE)
    public List<AccessLook> ofAll(AccessFilter filter, UUID after) {
        Viewer officer = viewing.current();
        List<UUID> children = list.children(filter.child());
        record(officer, filter, children);
        return list.find(filter, children, null, after, PAGE + 1);
    }

    /** The same of the people whom the caller manages; without children's names, rules and typed reasons. */
    @Recorded
    @RolesAllowed(Roles.MANAGER)
    public List<AccessLook> ofMyPeople(AccessFilter filter, UUID after) {
        Viewer manager = viewing.current();
        AccessFilter asked = filter.forManagers();
        record(manager, asked, null);
        return manager.practitionerId() == null ? List.of() : list.find(asked, null, manager.practitionerId(), after, PAGE + 1);
    }

    /**
     * Everybody's looks as a file of comma-separated values that no spreadsheet takes for formulas.
     *
     * @param reason why the officer needs it, 1 to 500 characters, kept with the access record
     * @throws IllegalArgumentException without one
     */
    @Recorded
    @RolesAllowed(Roles.INFORMATION_GOVERNANCE)
    public String export(AccessFilter filter, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of at most " + LONGEST_REASON + " characters is needed");
        }
        List<UUID> children = list.children(filter.child());
        records.add(viewing.current(), List.of(new AccessEntry(UUID.randomUUID(), only(children), AUDIT_EXPORT, "NA", "-", "-",
                AccessList.question(filter, children), Map.of(), why)), clock.instant());
        return AccessCsv.of(list.find(filter, children, null, null, MOST_EXPORTED));
    }

    private void record(Viewer reader, AccessFilter filter, List<UUID> children) {
        String question = AccessList.question(filter, children);
        if (!list.askedLately(reader.accountId(), AUDIT, question)) {
            records.add(reader, List.of(new AccessEntry(UUID.randomUUID(), only(children), AUDIT, "NA", "-", "-", question, Map.of(), null)),
                    clock.instant());
        }
    }

    private static UUID only(List<UUID> children) {
        return children != null && children.size() == 1 ? children.get(0) : null;
    }
}
