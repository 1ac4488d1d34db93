package org.patchwork.web.directory;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the words of a search of the directory and goes on to the results. People's names have no place in addresses and logs. */
@WebServlet("/directory/find")
public class FindRequest extends HttpServlet {

    static final String WORDS = "patchwork.directory.search";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        request.getSession().setAttribute(WORDS, trim(request.getParameter("words")));
        response.sendRedirect(request.getContextPath() + "/directory/find.xhtml");
    }

    static String trim(String words) {
        String stripped = words == null ? "" : words.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
