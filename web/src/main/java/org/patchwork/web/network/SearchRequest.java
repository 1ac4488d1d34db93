package org.patchwork.web.network;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes the words of a search and goes on to the results. The words travel in the body and wait in the
 * session, because names have no place in addresses, histories and logs; the results can still be
 * reloaded and gone back to.
 */
@WebServlet("/network/search")
public class SearchRequest extends HttpServlet {

    static final String WORDS = "patchwork.search";
    static final int LONGEST = 100;

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String words = request.getParameter("words");
        request.getSession().setAttribute(WORDS, trim(words));
        response.sendRedirect(request.getContextPath() + "/network/search.xhtml");
    }

    static String trim(String words) {
        String stripped = words == null ? "" : words.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
