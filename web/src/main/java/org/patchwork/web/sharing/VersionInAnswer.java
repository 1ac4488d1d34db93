package org.patchwork.web.sharing;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchwork.access.boundary.Roles;
import org.patchwork.policy.boundary.PolicyStatus;

/**
 * Tells IG officers and operations, with every page, which policy this server obeys and which of several servers it is. Nobody
 * else is told: a version that changed would say that somebody changed what may be seen.
 */
@WebFilter({"*.xhtml", "/access/*"})
public class VersionInAnswer extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NO_POLICY = "none";
    private static final String NODE = System.getenv().getOrDefault("PATCHWORK_NODE", "patchwork-1");

    @EJB
    private transient PolicyStatus status;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isUserInRole(Roles.INFORMATION_GOVERNANCE) || request.isUserInRole(Roles.OPERATIONS)) {
            response.setHeader("Patchwork-Policy", status.version().orElse(NO_POLICY));
            response.setHeader("Patchwork-Node", NODE);
        }
        chain.doFilter(request, response);
    }
}
