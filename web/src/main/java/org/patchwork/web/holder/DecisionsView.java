package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.holder.boundary.HolderReport;
import org.patchwork.holder.boundary.KeptDecision;

/** The report of decisions, those not to share first of all. */
@Named("decisions")
@RequestScoped
public class DecisionsView {

    static final String ALL = "all";

    @EJB
    private HolderReport report;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ReportPeriod period;

    private String show;
    private List<KeptDecision> list;

    /** Asks for the decisions, once. */
    public void load() {
        boolean withheldOnly = !ALL.equals(show);
        list = isOfficer() ? report.everywhere(withheldOnly, period.from(), period.to()) : report.ofMyServices(withheldOnly);
    }

    public List<KeptDecision> getList() {
        return list;
    }

    /** Information governance reads all services, without names. */
    public boolean isOfficer() {
        return request.isUserInRole(Roles.INFORMATION_GOVERNANCE);
    }

    /** "all", or else decisions not to share alone. */
    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = ALL.equals(show) ? ALL : null;
    }
}
