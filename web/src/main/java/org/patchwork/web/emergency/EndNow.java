package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.emergency.boundary.BreakGlass;
import org.patchwork.web.platform.OpaqueId;

/** "End now", in one tap from every page of the child; goes to the map, which answers as it always does. */
@WebServlet("/emergency/end-now")
public class EndNow extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient BreakGlass glass;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID child = OpaqueId.optional(request.getParameter("child"));
        if (child != null) {
            glass.end(child);
        }
        response.sendRedirect(request.getContextPath() + EmergencyAddress.map(child));
    }
}
