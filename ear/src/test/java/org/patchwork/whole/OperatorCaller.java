package org.patchwork.whole;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.patchwork.access.boundary.Roles;

/** Calls in the role of operations staff. */
@Stateless
@RunAs(Roles.OPERATIONS)
@PermitAll
public class OperatorCaller extends CallerInRole {
}
