package org.patchwork.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The bare address: on to the page on which this person begins. Whoever is not signed in comes by way of an
 * address that asks for it, since the first page depends on who it is.
 */
@WebServlet({"", FrontDoor.SIGNED_IN})
public class FrontDoor extends HttpServlet {

    static final String SIGNED_IN = "/access/first-page";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + (signedIn.isHere() ? signedIn.getFirstPage() : SIGNED_IN));
    }
}
