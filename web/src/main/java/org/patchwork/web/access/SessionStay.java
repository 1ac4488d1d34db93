package org.patchwork.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** "Stay signed in": that it was asked is what extends the session. Says with its status whether there still is one. */
@WebServlet("/access/stay")
public class SessionStay extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        boolean here = signedIn.isHere() && request.getSession(false) != null;
        response.setStatus(here ? HttpServletResponse.SC_OK : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
