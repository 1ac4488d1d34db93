package org.patchwork.broker.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.broker.control.Desk;
import org.patchwork.broker.control.DeskKeeping;
import org.patchwork.broker.control.Desks;
import org.patchwork.broker.control.RelayNumbers;
import org.patchwork.broker.control.Times;
import org.patchwork.platform.control.Row;

/** A duty desk's numbers, hours and reply times. For those who manage it; reply times for managers of its council too. */
@Stateless
@RolesAllowed(Roles.BROKER)
public class BrokerDesks {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST_NAME = 80;

    @Inject
    Viewing viewing;

    @Inject
    Desks desks;

    @Inject
    DeskKeeping keeping;

    @Inject
    Times times;

    @Inject
    Clock clock;

    /** @return whether the caller manages the desk at which they work */
    public boolean manages() {
        return desks.managedBy(viewing.current().accountId()).isPresent();
    }

    /** @throws RelayRefused NOT_FOUND for those who manage no desk */
    public DeskDetails get() {
        return keeping.get(managed());
    }

    /**
     * Changes the desk; every map shows the new numbers at its next request.
     *
     * @throws RelayRefused NOT_FOUND for those who manage no desk; NAME_MISSING, PHONE_WRONG; CHANGED_MEANWHILE by somebody else
     */
    public void change(DeskDetails details) {
        UUID desk = managed();
        String name = details.name() == null ? "" : details.name().strip();
        refuseWhen(name.isEmpty() || name.length() > LONGEST_NAME, Cause.NAME_MISSING);
        refuseWhen(details.phone() == null || !E164.matcher(details.phone()).matches(), Cause.PHONE_WRONG);
        refuseWhen(details.outOfHours() != null && !E164.matcher(details.outOfHours()).matches(), Cause.PHONE_WRONG);
        keeping.change(desk, details);
    }

    /** @return the last twelve months of the desk that the caller manages, or of those of the caller's council; never null */
    @RolesAllowed({Roles.BROKER, Roles.MANAGER})
    public List<ReplyTime> replyTimes() {
        Viewer viewer = viewing.current();
        List<UUID> seen = new ArrayList<>(desks.managedBy(viewer.accountId()).stream().map(Desk::id).toList());
        desks.ofCouncil(viewer.organisationId()).forEach(desk -> seen.add(desk.id()));
        LocalDate from = LocalDate.now(clock).withDayOfMonth(1).minusMonths(RelayNumbers.MONTHS_SHOWN - 1L);
        return times.byMonth(seen, from).stream().map(BrokerDesks::time).toList();
    }

    private UUID managed() {
        return desks.managedBy(viewing.current().accountId()).map(Desk::id).orElseThrow(() -> new RelayRefused(Cause.NOT_FOUND));
    }

    private static ReplyTime time(Row row) {
        return new ReplyTime(row.text("name"), YearMonth.from(row.date("month")), row.text("step"), row.number("n"), row.number("median"),
                row.number("ninetieth"));
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new RelayRefused(cause);
        }
    }
}
