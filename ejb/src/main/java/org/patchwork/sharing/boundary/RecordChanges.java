package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.outcome.Gate;

/**
 * Opens a child's record for somebody who changes what is kept of the family or of the plan, and writes every change into the access
 * record. In an emergency a record is read and not changed. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class RecordChanges {

    private static final String NO_RULE = "-";

    @Inject
    private SharedRecords records;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private PolicyInForce policies;

    @Inject
    private Viewing viewing;

    /**
     * The record as the viewer sees it.
     *
     * @throws ChildNotFound when there is no such child for this viewer, its gate is not open, or it is open in an emergency alone: all
     *                       one answer
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public OpenRecord open(UUID child, Locale locale) {
        if (records.open(child, Action.VIEW, locale) instanceof OpenRecord open && open.emergency() == null) {
            return open;
        }
        throw new ChildNotFound();
    }

    /**
     * Writes down that the caller changed something of a record that {@link #open} gave in the same transaction.
     *
     * @param act  what was done, as a code such as FAMILY_CHANGED
     * @param what which of them, and the ids of what was touched; no names
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(UUID child, String act, String what) {
        accessRecords.record(viewing.current(),
                List.of(new AccessEntry(child, act, Gate.OPEN.name(), NO_RULE, policies.get().version(), what)));
    }
}
