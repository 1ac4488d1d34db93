package org.patchwork.web.holder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/** How far back information governance looks: a month, a year, or all. */
@Named("reportPeriod")
@RequestScoped
public class ReportPeriod {

    private static final Period USUAL = Period.ofYears(1);
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** The first day. */
    public LocalDate from() {
        return switch (getSince()) {
            case "month" -> to().minusMonths(1);
            case "ever" -> BEGINNING;
            default -> to().minus(USUAL);
        };
    }

    /** The last day. */
    public LocalDate to() {
        return LocalDate.now(clock);
    }

    /** "month", "ever", or else "year". */
    public String getSince() {
        String since = request.getParameter("since");
        return "month".equals(since) || "ever".equals(since) ? since : "year";
    }
}
