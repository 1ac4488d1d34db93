package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.emergency.boundary.BreakGlass;
import org.patchwork.emergency.boundary.EmergencyRefused;
import org.patchwork.web.platform.OpaqueId;

/** "I rang the desk and nobody answered", which the second step asks for; goes back there. */
@WebServlet("/emergency/desk-does-not-answer")
public class DeskDoesNotAnswer extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient BreakGlass glass;

    /** Whoever has no emergency goes to the page that opens one. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID child = OpaqueId.optional(request.getParameter("child"));
        String page = child != null && marked(child) ? "/emergency/life-at-risk.xhtml?child=" : "/emergency/open-record.xhtml?child=";
        response.sendRedirect(request.getContextPath() + page + child);
    }

    private boolean marked(UUID child) {
        try {
            glass.brokerDoesNotAnswer(child);
            return true;
        } catch (EmergencyRefused notInAnEmergency) {
            return false;
        }
    }
}
