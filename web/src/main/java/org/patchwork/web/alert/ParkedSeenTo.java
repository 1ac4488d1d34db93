package org.patchwork.web.alert;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.alert.boundary.ParkedWork;
import org.patchwork.web.platform.OpaqueId;

/** Tries something again that was given up, or lets it go, and goes back to what is left. */
@WebServlet("/alert/parked-seen-to")
public class ParkedSeenTo extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ParkedWork work;

    /** Whatever is not there any more changes nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID id = OpaqueId.optional(request.getParameter("id"));
        String place = String.valueOf(request.getParameter("place"));
        if (id != null && request.getParameter("retry") != null) {
            work.retry(place, id);
        } else if (id != null && request.getParameter("give-up") != null) {
            work.giveUp(place, id);
        }
        response.sendRedirect(request.getContextPath() + "/alert/parked.xhtml?done=seen-to");
    }
}
