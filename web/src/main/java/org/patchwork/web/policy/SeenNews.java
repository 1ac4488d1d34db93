package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchwork.policy.boundary.PolicyVersions;

/** Marks what other officers did as seen, and goes back to the versions. */
@WebServlet("/policy/seen-news")
public class SeenNews extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient PolicyVersions versions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int newest = VersionId.line(request.getParameter("newest"));
        if (newest > 0) {
            versions.markSeen(newest);
        }
        response.sendRedirect(request.getContextPath() + "/policy/versions.xhtml");
    }
}
