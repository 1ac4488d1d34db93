package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.sharing.control.PlanReading;

/**
 * Under which plan a child is and was helped: known to those who support the child and to nobody else. Only for a caller that has
 * opened the record in the transaction it calls from. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class SharedPlans {

    @Inject
    private PlanReading plans;

    /**
     * The plans of a record, in one statement, and none when the viewer may not know.
     *
     * @param open as it was opened for this viewer
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public PlanHistory of(OpenRecord open) {
        return plans.of(open);
    }
}
