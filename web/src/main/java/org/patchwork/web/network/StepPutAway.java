package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.patchwork.network.boundary.HomeStep;
import org.patchwork.network.boundary.HomeVisits;

/** "Not now": puts a suggestion of the first page away, and goes home again. */
@WebServlet("/network/step-put-away")
public class StepPutAway extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient HomeVisits visits;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("step");
        Stream.of(HomeStep.values()).filter(step -> step.name().equals(asked)).forEach(visits::putAway);
        response.sendRedirect(request.getContextPath() + "/network/home.xhtml");
    }
}
