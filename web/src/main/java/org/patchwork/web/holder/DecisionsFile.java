package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.patchwork.holder.boundary.HolderReport;
import org.patchwork.holder.boundary.KeptDecision;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.web.platform.Text;

/** The report as CSV for information governance. */
@WebServlet("/holder/decisions.csv")
public class DecisionsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
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
            byte[] file = csv(report.everywhere(withheldOnly, period.from(), period.to())).bytes();
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"decisions.csv\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (EJBAccessException otherRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Csv csv(List<KeptDecision> decisions) {
        Csv file = new Csv().line(HEAD.stream().map(column -> text.ofCode("holder.column", column)).toList());
        decisions.forEach(one -> file.line(words.dayOf(one.decidedAt()), one.organisationName(), one.serviceName(),
                text.ofCode("holder.decision", one.decision().name()), text.ofCode("holder.reason", one.reason()), words.legalBasis(one.legalBasis()),
                words.day(one.reviewOn()), one.decidedBy(), one.childReference(), text.ofCode("holder.replaced", String.valueOf(one.replaced()))));
        return file;
    }
}
