package org.patchwork.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchwork.web.platform.Faults;

/**
 * The first of all filters: whatever fails because its session or its account ended meanwhile (signed out in another tab, too long without a
 * request, shut by a manager) leads to the sign-in page, and a script is told that nobody is signed in. It fails in many places, wherever the
 * session is asked for something; so this looks at what has become of the session, and not at what was thrown.
 */
public class SessionEnd extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Faults.begin(request);
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException thrown) {
            if (response.isCommitted() || !Faults.signedOut(request, thrown)) {
                throw thrown;
            }
            end(request);
            answer(request, response);
        }
    }

    private static void end(HttpServletRequest request) {
        try {
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
        } catch (IllegalStateException overAlready) {
            // As was to be.
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        if ("empty".equals(request.getHeader("Sec-Fetch-Dest")) || "partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
