package org.patchwork.measure.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patchwork.access.boundary.Roles;
import org.patchwork.measure.control.MeasureBook;
import org.patchwork.platform.boundary.Csv;

/**
 * How the pilot goes: totals of closed months, never by service, agency or child, and never of an involvement that anybody on a team might
 * not be shown. For the project team and information-governance officers.
 */
@Stateless
@RolesAllowed({Roles.PROJECT_TEAM, Roles.INFORMATION_GOVERNANCE})
public class PilotMeasures {

    /** Months that are shown. */
    private static final int MONTHS = 12;

    @Inject
    MeasureBook book;

    /** @return of the last twelve closed months at most, the earliest first, each month in the order of {@link Measure} */
    public List<MonthFigure> list() {
        return book.latest(MONTHS);
    }

    /** @return the same as a file under codes as headings; a figure that is not told is an empty cell */
    public Csv csv() {
        Csv file = new Csv().line("month", "measure", "figure");
        list().forEach(one -> file.line(one.month(), one.measure().name(), one.figure()));
        return file;
    }
}
