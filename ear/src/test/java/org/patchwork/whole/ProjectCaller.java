package org.patchwork.whole;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.patchwork.access.boundary.Roles;

/** Calls in the role of the project team. */
@Stateless
@RunAs(Roles.PROJECT_TEAM)
@PermitAll
public class ProjectCaller extends CallerInRole {
}
