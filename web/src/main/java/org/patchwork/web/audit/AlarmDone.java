package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.sharing.boundary.GovernanceAlarms;
import org.patchwork.web.platform.OpaqueId;

/** Marks one alarm dealt with, and goes back to those that are left. */
@WebServlet("/audit/alarm-done")
public class AlarmDone extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient GovernanceAlarms alarms;

    /** Whatever is no id changes nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID alarm = OpaqueId.optional(request.getParameter("alarm"));
        if (alarm != null) {
            alarms.done(alarm);
        }
        response.sendRedirect(request.getContextPath() + "/audit/alarms.xhtml");
    }
}
