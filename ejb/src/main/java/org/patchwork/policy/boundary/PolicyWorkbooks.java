package org.patchwork.policy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.policy.control.Workbooks;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyTables;

/** The policy as a workbook: out of any version, into a draft. For IG officers. */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class PolicyWorkbooks {

    @Inject
    private PolicyVersions versions;

    @Inject
    private PolicyDrafts drafts;

    @Inject
    private Workbooks workbooks;

    /**
     * A version as a workbook; the same content gives the same bytes.
     *
     * @throws PolicyRefused  when there is no such version
     * @throws NotPublishable when a file of it cannot be read as a table at all, so that the workbook would lose something
     */
    public byte[] write(UUID version) {
        return workbooks.write(versions.bookOf(version));
    }

    /**
     * Makes a workbook the content of a draft. One that cannot be read leaves the draft as it is; one that can be read is taken even
     * when its tables have faults, which are told too.
     *
     * @param draft        that gets the content; null to begin a new one
     * @param expectedHash of the draft's content that the workbook is to replace; null for a new draft
     * @param title        of a new draft
     * @param name         of the file, as the officer has it
     * @throws DraftChanged  when somebody changed the draft since the officer chose to replace it
     * @throws PolicyRefused when it is no draft any more, or the title cannot be used
     */
    public WorkbookTaken take(UUID draft, String expectedHash, String title, byte[] workbook, String name) {
        PolicyBook read;
        try {
            read = workbooks.read(workbook, name);
        } catch (PolicyRejected rejected) {
            return new WorkbookTaken(draft, false, false, Workbooks.faults(rejected.faults()));
        }
        if (draft == null) {
            PolicyBook book = versions.inForce().map(version -> over(read, version.id())).orElse(read);
            return new WorkbookTaken(drafts.startWith(book, title), true, true, faults(book));
        }
        PolicyBook book = over(read, draft);
        String hash = drafts.replace(draft, expectedHash, book);
        return new WorkbookTaken(draft, true, !hash.equals(expectedHash), faults(book));
    }

    private PolicyBook over(PolicyBook read, UUID version) {
        return new PolicyTables(read).over(versions.bookOf(version));
    }

    private List<PolicyFault> faults(PolicyBook book) {
        return workbooks.faultsOf(book);
    }
}
