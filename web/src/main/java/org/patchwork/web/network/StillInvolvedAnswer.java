package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.network.boundary.JoinRefused;
import org.patchwork.network.boundary.StillInvolved;
import org.patchwork.web.platform.OpaqueId;

/** "Do you still work with this child?", answered with one click; an end can be taken back with another. Goes home again. */
@WebServlet("/network/still-involved")
public class StillInvolvedAnswer extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDED = "ended";

    @EJB
    private transient StillInvolved stillInvolved;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID child = OpaqueId.optional(request.getParameter("child"));
        String home = request.getContextPath() + "/network/home.xhtml";
        if (ENDED.equals(request.getParameter("answer")) && child != null) {
            response.sendRedirect(ended(child) ? home + "?ended=" + child : home);
        } else {
            stillInvolved.yes(child);
            response.sendRedirect(home);
        }
    }

    /** Whoever does not work with the child any more has nothing to end. */
    private boolean ended(UUID child) {
        try {
            stillInvolved.ended(child);
            return true;
        } catch (JoinRefused notOnTheTeam) {
            return false;
        }
    }
}
