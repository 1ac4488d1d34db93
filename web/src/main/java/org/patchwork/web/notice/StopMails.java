package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.patchwork.notice.boundary.StoppingMails;

/**
 * Stops mails about news by the link of one of them: mail programs post here by themselves when their owner says so (RFC 8058), and are
 * answered without a redirect; people come by the page, which posts here too. Nothing is stopped by looking.
 */
@WebServlet("/notice/stop-mails")
public class StopMails extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/notice/stop-mails.xhtml?";

    @EJB
    private transient StoppingMails mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String link = request.getParameter("link");
        response.sendRedirect(request.getContextPath() + PAGE + "link=" + (link == null ? "" : URLEncoder.encode(link, StandardCharsets.UTF_8)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean stopped = mails.stop(request.getParameter("link"));
        if (request.getParameter("page") != null) {
            response.sendRedirect(request.getContextPath() + PAGE + (stopped ? "done=stopped" : "link=none"));
        } else {
            response.setStatus(stopped ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
