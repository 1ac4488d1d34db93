package org.patchwork.whole;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.patchwork.access.boundary.Roles;

/** Calls in the role of practitioners. */
@Stateless
@RunAs(Roles.PRACTITIONER)
@PermitAll
public class PractitionerCaller extends CallerInRole {
}
