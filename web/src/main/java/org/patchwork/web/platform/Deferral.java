package org.patchwork.web.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Sends errors and redirects only after the page has ended. A page that asks for an error while it is still running would have the
 * error page built inside its own Faces request; and an answer that was begun must not let a hidden child's 404 differ from any other.
 * A redirect that is sent at once is followed at once: before this request has put into the session who signed in.
 */
@WebFilter(urlPatterns = "*.xhtml", dispatcherTypes = DispatcherType.REQUEST)
public class Deferral extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Deferred deferred = new Deferred(response);
        chain.doFilter(request, deferred);
        if (response.isCommitted()) {
            return;
        }
        if (deferred.status != 0) {
            response.resetBuffer();
            response.sendError(deferred.status);
        } else if (deferred.location != null) {
            response.sendRedirect(deferred.location);
        }
    }

    private static final class Deferred extends HttpServletResponseWrapper {

        private int status;
        private String location;

        private Deferred(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int code) {
            status = code;
        }

        @Override
        public void sendError(int code, String message) {
            status = code;
        }

        @Override
        public void sendRedirect(String to) {
            location = to;
        }
    }
}
