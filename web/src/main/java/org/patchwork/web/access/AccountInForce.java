package org.patchwork.web.access;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchwork.access.boundary.Viewing;

/**
 * Ends the session of whoever has left or was shut out, with the next request to whichever server. Pages about a child ask the same
 * with their first statement anyway; this asks for those that would not.
 */
@WebFilter({"/network/search", "/network/search.xhtml", "/network/search-suggestions.xhtml", "/directory/*", "/leaver/*", "/help/*", "/alert/*", "/draft/*",
    "/policy/*", "/sharing/*", "/audit/*", "/broker/*", "/consent/*", "/holder/*", "/emergency/*", "/statutory/*", "/objection/*", "/protection/*"})
public class AccountInForce extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @EJB
    private transient Viewing viewing;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (signedIn.isHere()) {
            viewing.current();
        }
        chain.doFilter(request, response);
    }
}
