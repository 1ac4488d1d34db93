package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.patchwork.audit.boundary.UnusualAccess;
import org.patchwork.audit.boundary.UnusualAccesses;

/** What was found unusual among the looks. */
@Named("unusual")
@RequestScoped
public class UnusualView {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @EJB
    private UnusualAccesses accesses;

    private List<UnusualAccess> list;

    /** Asks once. */
    public void load() {
        list = accesses.list();
    }

    public List<UnusualAccess> getList() {
        return list;
    }

    /** The address of the looks meant. */
    public static String looksOf(UnusualAccess finding) {
        return "access.xhtml?account=" + finding.accountId() + day("from", finding.firstAt()) + day("to", finding.lastAt());
    }

    private static String day(String name, Instant at) {
        ZonedDateTime day = at.atZone(LONDON);
        return "&" + name + "-day=" + day.getDayOfMonth() + "&" + name + "-month=" + day.getMonthValue() + "&" + name + "-year=" + day.getYear();
    }
}
