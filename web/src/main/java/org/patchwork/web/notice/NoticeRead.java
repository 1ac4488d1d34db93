package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.web.platform.OpaqueId;

/** Marks one piece of news read, or all, and goes back to where it was read. */
@WebServlet("/notice/notice-read")
public class NoticeRead extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String INBOX = "/notice/inbox.xhtml";
    private static final Map<String, String> PAGES = Map.of("home", "/network/home.xhtml", "alerts", "/alert/alerts.xhtml");

    @EJB
    private transient NoticeInbox notices;

    /** Whatever is no id of the caller's own changes nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID notice = OpaqueId.optional(request.getParameter("notice"));
        if (notice != null) {
            notices.markRead(notice);
        } else if (request.getParameter("all") != null) {
            notices.markAllRead();
        }
        response.sendRedirect(request.getContextPath() + PAGES.getOrDefault(String.valueOf(request.getParameter("back")), INBOX));
    }
}
