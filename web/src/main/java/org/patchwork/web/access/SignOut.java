package org.patchwork.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session and says so. Only by POST, so that no link or picture can sign anybody out. */
@WebServlet("/access/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Sent by the page's script, which leads on by itself. */
    private static final String QUIETLY = "quietly";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.logout();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
        if (request.getParameter(QUIETLY) != null) {
            return;
        }
        response.sendRedirect(request.getContextPath() + "/access/signed-out.xhtml");
    }
}
