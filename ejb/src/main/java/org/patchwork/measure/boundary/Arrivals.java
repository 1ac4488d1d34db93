package org.patchwork.measure.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.patchwork.access.boundary.Roles;
import org.patchwork.measure.control.MeasureBook;

/** Keeps how long the way from signing in to the first contact details took, and nothing of whose it was. For practitioners and managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Arrivals {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Inject
    MeasureBook book;

    @Inject
    Clock clock;

    /** One session has come to its first contact details; one that took more than an hour was about something else, and is not kept. */
    public void arrived(Duration since) {
        if (!since.isNegative() && since.compareTo(LONGEST) <= 0) {
            book.arrived(YearMonth.now(clock), (int) since.toSeconds());
        }
    }
}
