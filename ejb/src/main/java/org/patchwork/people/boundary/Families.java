package org.patchwork.people.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.people.control.Circles;
import org.patchwork.people.control.Relatives;

/**
 * A child's relatives and carers, whether or not a viewer may know that they have records of their own; component sharing leaves out
 * whom it may not name. Only for a caller that has passed the gate and recorded it in the transaction it calls
 * from; without a transaction there is no answer.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Families {

    @Inject
    Relatives relatives;

    @Inject
    Circles circles;

    @Inject
    Clock clock;

    /**
     * The relatives and carers of today, in one statement: those in the child's home first, adults before children, then
     * by name.
     *
     * @param child the child's id
     * @return empty when none is known, or there is no such child
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<FamilyMember> of(UUID child) {
        return relatives.of(child, LocalDate.now(clock));
    }

    /**
     * The whole family with what was before, in three statements.
     *
     * @param child the child's id
     * @return nobody but the child when no relative is known; nobody at all when there is no such child
     */
    @Recorded
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public FamilyRecord recordOf(UUID child) {
        return circles.of(child, LocalDate.now(clock));
    }
}
