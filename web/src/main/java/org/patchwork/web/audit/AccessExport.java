package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.patchwork.audit.boundary.AccessLooks;

/** Sends an officer the looks asked for as a file. It is recorded with the officer's reason, so it is sent for, not linked to. */
@WebServlet("/audit/access-export")
public class AccessExport extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 500;

    @EJB
    private transient AccessLooks looks;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AccessQuestion question = new AccessQuestion(request, clock);
        String reason = request.getParameter("reason");
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            response.sendRedirect(request.getContextPath() + "/audit/access.xhtml?" + question.query() + "&reasonMissing=yes");
            return;
        }
        byte[] file = looks.export(question.filter(), reason).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-records.csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
