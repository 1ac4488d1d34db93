package org.patchwork.web.intake;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.Imports;

/** Lets an import begin, go on or go, or agrees to it; and returns to its page. */
@WebServlet("/intake/act")
public class ImportAct extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Imports imports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = request.getContextPath() + "/intake/";
        try {
            UUID id = ImportId.of(request.getParameter("import"));
            try {
                act(request.getParameter("act"), id);
                response.sendRedirect(page + ("discard".equals(request.getParameter("act")) ? "imports.xhtml" : "one-import.xhtml?id=" + id));
            } catch (ImportRefused refused) {
                response.sendRedirect(page + "one-import.xhtml?id=" + id + "&refused=" + refused.refusal());
            }
        } catch (ImportRefused noSuchImport) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void act(String act, UUID id) {
        switch (act == null ? "" : act) {
            case "start" -> imports.start(id);
            case "confirm" -> imports.confirm(id);
            case "go-on" -> imports.goOn(id);
            case "discard" -> imports.discard(id);
            default -> throw new ImportRefused(ImportRefused.Cause.NOT_OFFERED);
        }
    }
}
