package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.policy.boundary.DraftChanged;
import org.patchwork.policy.boundary.NoSuchTable;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyEditing;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.web.platform.OpaqueId;

/** Moves a row of a draft up or down, and goes back to its table; says there when somebody else was quicker. */
@WebServlet("/policy/move-row")
public class MoveRow extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient PolicyEditing editing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID version = OpaqueId.optional(request.getParameter("version"));
        String table = request.getParameter("table");
        int line = VersionId.line(request.getParameter("line"));
        boolean up = "up".equals(request.getParameter("to"));
        if (version == null || table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String done = "moved";
        try {
            editing.move(version, request.getParameter("seen"), table, line, up);
        } catch (DraftChanged | PolicyRefused | NoSuchTable | NotPublishable changed) {
            done = "changedMeanwhile";
        }
        response.sendRedirect(request.getContextPath() + "/policy/" + PolicyAddress.table(version, table, line, done));
    }
}
