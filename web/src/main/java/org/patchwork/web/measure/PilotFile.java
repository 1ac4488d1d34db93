package org.patchwork.web.measure;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchwork.measure.boundary.PilotMeasures;
import org.patchwork.web.export.Download;

/** The measures as a file. */
@WebServlet("/measure/pilot.csv")
public class PilotFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient PilotMeasures measures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.send(response, measures.csv().bytes(), Download.CSV, "pilot-measures.csv");
    }
}
