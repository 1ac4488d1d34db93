package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.patchwork.holder.boundary.HolderReport;
import org.patchwork.holder.boundary.KeptDecision;
import org.patchwork.web.platform.Text;

/** The report as CSV (RFC 4180) for information governance, with no cell that a spreadsheet would take for a formula. */
@WebServlet("/holder/decisions.csv")
public class DecisionsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORMULA = "=+-@\t\r\n";
    private static final List<String> HEAD = List.of("date", "organisation", "service", "decision", "reason", "basis", "review", "by", "child", "replaced");

    @EJB
    private transient HolderReport report;

    @Inject
    private transient Text text;

    @Inject
    private transient HolderWords words;

    @Inject
    private transient ReportPeriod period;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            boolean withheldOnly = !DecisionsView.ALL.equals(request.getParameter("show"));
            byte[] file = csv(report.everywhere(withheldOnly, period.from(), period.to())).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"decisions.csv\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (EJBAccessException otherRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private String csv(List<KeptDecision> decisions) {
        StringBuilder file = new StringBuilder();
        line(file, HEAD.stream().map(column -> text.ofCode("holder.column", column)));
        decisions.forEach(one -> line(file, Stream.of(words.dayOf(one.decidedAt()), one.organisationName(), one.serviceName(),
                text.ofCode("holder.decision", one.decision().name()), text.ofCode("holder.reason", one.reason()), words.legalBasis(one.legalBasis()),
                words.day(one.reviewOn()), one.decidedBy(), one.childReference(), text.ofCode("holder.replaced", String.valueOf(one.replaced())))));
        return file.toString();
    }

    private static void line(StringBuilder file, Stream<String> cells) {
        file.append(CSVFormat.RFC4180.format(cells.map(DecisionsFile::safe).toArray())).append("\r\n");
    }

    static String safe(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
