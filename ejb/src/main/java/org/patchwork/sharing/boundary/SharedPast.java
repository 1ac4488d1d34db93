package org.patchwork.sharing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.sharing.control.PastReading;

/**
 * When those whom a viewer is shown in full were in contact, and when they led. Only for a caller that has opened the record in the
 * transaction it calls from. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class SharedPast {

    @Inject
    private PastReading past;

    /**
     * What was before, in one statement.
     *
     * @param open as it was opened for this viewer
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public PastSupport of(OpenRecord open) {
        return past.of(open);
    }
}
