package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.broker.boundary.BrokerMessages;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;

/** "I rang, and nobody answered": kept, and back to one's messages. */
@WebServlet("/broker/desk-unreachable")
public class DeskUnreachable extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient BrokerMessages messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID child = OpaqueId.optional(request.getParameter("child"));
        try {
            if (child == null) {
                throw new ChildNotFound();
            }
            messages.markUnreachable(child);
            response.sendRedirect(request.getContextPath() + "/broker/sent-messages.xhtml?child=" + child + "&done=unreachable");
        } catch (ChildNotFound nobody) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
