package org.patchwork.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.intake.control.ContestedNumbers;

/**
 * Which records have a number in common, since a manager who could not find the one began the other. Ids only: who they are is on the pages
 * that record who looked. For information-governance officers.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class SameNumbers {

    private static final int MOST = 100;

    @Inject
    private ContestedNumbers numbers;

    /** @return at most a hundred */
    public List<SameNumber> list() {
        return numbers.list(MOST);
    }
}
