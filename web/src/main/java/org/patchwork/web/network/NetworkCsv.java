package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.network.boundary.EmergencyLasts;
import org.patchwork.network.boundary.NetworkExport;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.web.export.Download;
import org.patchwork.web.export.Exporting;
import org.patchwork.web.platform.Faults;
import org.patchwork.web.platform.Text;

/** List, timeline and family of a child as CSV; what cannot be had is answered as its page to print answers. */
@WebServlet({"/network/list.csv", "/network/timeline.csv", "/network/family.csv"})
public class NetworkCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient NetworkExport network;

    @Inject
    private transient NetworkTables tables;

    @Inject
    private transient Exporting exporting;

    @Inject
    private transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        String sheet = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        try {
            byte[] file = file(sheet, Ids.child(request.getParameter("child")), request).forSpreadsheets();
            Download.send(response, file, Download.CSV, "patchwork-" + sheet + '-' + exporting.getAt().toLocalDate() + ".csv");
        } catch (EmergencyLasts nothingLeaves) {
            response.sendRedirect(request.getContextPath() + "/network/print-" + sheet + ".xhtml?" + request.getQueryString());
        } catch (RuntimeException refused) {
            Faults.answer(request, response, refused);
        }
    }

    private Csv file(String sheet, UUID child, HttpServletRequest request) {
        return switch (sheet) {
            case "timeline" -> tables.timelineOf(TimelineFilter.of(request.getParameter("agency"), request.getParameter("kind"))
                    .apply(network.timelineOf(child, ExportForm.CSV, text.locale())));
            case "family" -> tables.familyOf(network.familyOf(child, ExportForm.CSV, text.locale()));
            default -> tables.listOf(network.mapOf(child, ExportForm.CSV, text.locale()));
        };
    }
}
