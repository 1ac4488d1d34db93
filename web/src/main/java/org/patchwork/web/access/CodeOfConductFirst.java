package org.patchwork.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Nobody reaches a page about people before the code of conduct; without it the policy would show nothing anyway. */
@WebFilter({"/network/*", "/directory/*", "/leaver/*", "/sharing/*", "/task/*"})
public class CodeOfConductFirst extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (signedIn.isHere() && !signedIn.isCodeAccepted()) {
            response.sendRedirect(request.getContextPath() + "/access/code-of-conduct.xhtml");
        } else {
            chain.doFilter(request, response);
        }
    }
}
