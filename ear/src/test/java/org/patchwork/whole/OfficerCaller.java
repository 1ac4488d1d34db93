package org.patchwork.whole;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.patchwork.access.boundary.Roles;

/** Calls in the role of information-governance officers. */
@Stateless
@RunAs(Roles.INFORMATION_GOVERNANCE)
@PermitAll
public class OfficerCaller extends CallerInRole {
}
