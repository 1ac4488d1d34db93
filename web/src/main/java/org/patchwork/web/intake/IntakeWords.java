package org.patchwork.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.patchwork.intake.boundary.RowFault;
import org.patchwork.web.platform.Text;

/** What pages and files say of imports. */
@Named("intakeWords")
@ApplicationScoped
public class IntakeWords {

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    /** What is wrong and what was expected, with what may have been meant. */
    public String fault(RowFault fault) {
        String said = fault.words() != null ? fault.words() : text.of("intake.fault." + fault.fault().name(), fault.value());
        return fault.suggestion().isEmpty() ? said : said + " " + text.of("intake.faults.perhaps", fault.suggestion());
    }

    /** Where it is: sheet, row, column. */
    public String place(RowFault fault) {
        if (fault.line() == 0) {
            return fault.sheet().isEmpty() ? text.of("intake.faults.file") : fault.sheet();
        }
        String row = Integer.toString(fault.line());
        return fault.sheet().isEmpty() ? text.of("intake.faults.row", row) : text.of("intake.faults.inSheet", fault.sheet(), row);
    }

    /** The column, as a spreadsheet and as the file names it. */
    public String column(RowFault fault) {
        String named = (fault.place() + " " + fault.heading()).strip();
        return !named.isEmpty() ? named : fault.line() == 0 ? "" : text.of("intake.faults.whole");
    }

    /** What stands there; nothing is said where the sentence says it. */
    public String value(RowFault fault) {
        return switch (fault.fault()) {
            case MISSING -> text.of("intake.faults.nothing");
            case TWICE, OTHER_DATE, OVERLAPS_ROW, TOO_MANY_CELLS, HEADING_MISSING, TOO_MANY_ROWS, TOO_LONG_FILE -> "";
            default -> fault.value();
        };
    }

    /** All that is wrong with one row, for a file of rejected rows. */
    public String reasons(List<RowFault> faults) {
        return faults.stream().map(fault -> fault.heading().isEmpty() ? fault(fault) : fault.heading() + ": " + fault(fault))
                .collect(Collectors.joining(" "));
    }

    /** A moment in the clock's zone. */
    public ZonedDateTime here(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone());
    }
}
