package org.patchwork.whole;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.patchwork.access.boundary.Roles;

/** Calls in the role of a broker's desk. */
@Stateless
@RunAs(Roles.BROKER)
@PermitAll
public class ClerkCaller extends CallerInRole {
}
