package org.patchwork.web.alert;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.alert.boundary.Alerts;
import org.patchwork.web.platform.OpaqueId;

/** Marks one alert read, and goes back to those that are left. */
@WebServlet("/alert/alert-read")
public class AlertRead extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Alerts alerts;

    /** Whatever is no id of the caller's own changes nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID alert = OpaqueId.optional(request.getParameter("alert"));
        if (alert != null) {
            alerts.markRead(alert);
        }
        response.sendRedirect(request.getContextPath() + "/alert/alerts.xhtml");
    }
}
