package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.network.boundary.Notices;
import org.patchwork.web.platform.OpaqueId;

/** Marks one piece of news read, and goes home again. */
@WebServlet("/network/notice-read")
public class NoticeRead extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Notices notices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID notice = OpaqueId.optional(request.getParameter("notice"));
        if (notice != null) {
            notices.markRead(notice);
        }
        response.sendRedirect(request.getContextPath() + "/network/home.xhtml");
    }
}
