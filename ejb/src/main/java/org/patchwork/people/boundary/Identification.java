package org.patchwork.people.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.people.control.Identities;

/**
 * Whether somebody knows a child: two identifiers, compared and never shown. Only for a caller that has passed the gate,
 * counts the tries, and recorded both in the transaction it calls from.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Identification {

    @Inject
    Identities identities;

    @Inject
    Clock clock;

    /**
     * Compares both identifiers; what was wrong is not told.
     *
     * @param dateOfBirth the expected date for an unborn child
     * @param kind        NHS, UPN or POSTCODE; a postcode never matches where the place is protected
     * @param value       as typed
     * @return true only when both are the child's
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean matches(UUID child, LocalDate dateOfBirth, String kind, String value) {
        return dateOfBirth != null && kind != null && value != null && !value.isBlank()
                && identities.match(child, dateOfBirth, kind, value, LocalDate.now(clock));
    }
}
