package org.patchwork.joining.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.directory.entity.Organisation;
import org.patchwork.joining.boundary.JoiningRefused.Cause;
import org.patchwork.joining.control.Acts;
import org.patchwork.joining.control.AgreementBook;
import org.patchwork.joining.control.AgreementWarnings;
import org.patchwork.platform.control.Row;

/**
 * The sharing agreements of agencies: outside its dates an agency's people are shown no child (sharing policy, viewer_authorised). For
 * information-governance officers.
 */
@Stateless
@RolesAllowed(Roles.INFORMATION_GOVERNANCE)
public class Agreements {

    @Inject
    Viewing viewing;

    @Inject
    AgreementBook book;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    /** All agencies, the agreement that ends first before the others. */
    public List<AgreementEntry> list() {
        LocalDate today = LocalDate.now(clock);
        return book.all().stream().map(row -> draw(row, today)).toList();
    }

    /** What was recorded of an agency, the last first; empty for one that nobody recorded anything of. */
    public List<PastAgreement> historyOf(UUID organisation) {
        return book.of(organisation).stream().map(row -> new PastAgreement(row.date("from_date"), row.date("to_date"),
                row.instant("recorded_at").atZone(clock.getZone()).toLocalDate(), row.text("display_name"))).toList();
    }

    /**
     * Records an agency's agreement, which holds from the next request on.
     *
     * @param from   first day
     * @param to     last day; null for an open end. One in the past ends it
     * @param latest what the officer saw as recorded last; null for nothing
     * @throws JoiningRefused naming what to mend; CHANGED_MEANWHILE when another officer was quicker
     */
    public void record(UUID organisation, LocalDate from, LocalDate to, UUID latest) {
        Viewer officer = viewing.current();
        JoiningRefused.when(from == null, Cause.DAY_WRONG);
        JoiningRefused.when(to != null && to.isBefore(from), Cause.DAYS_SWAPPED);
        Organisation agency = organisation == null ? null : book.hold(organisation).orElse(null);
        JoiningRefused.when(agency == null, Cause.GONE);
        UUID last = book.of(organisation).stream().findFirst().map(row -> row.id("id")).orElse(null);
        JoiningRefused.when(!Objects.equals(last, latest), Cause.CHANGED_MEANWHILE);
        book.add(agency, from, to, latest, officer.accountId(), clock.instant());
        acts.record(officer, null, "AGREEMENT", "organisation " + organisation + ": " + from + " to " + (to == null ? "open" : to));
    }

    private static AgreementEntry draw(Row row, LocalDate today) {
        LocalDate from = row.date("agreement_from");
        LocalDate to = row.date("agreement_to");
        return new AgreementEntry(row.id("id"), row.text("name"), row.text("agency_kind"), from, to, stateOf(from, to, today), row.id("latest"));
    }

    private static String stateOf(LocalDate from, LocalDate to, LocalDate today) {
        if (from == null) {
            return "NONE";
        }
        if (to != null && to.isBefore(today)) {
            return "LAPSED";
        }
        if (from.isAfter(today)) {
            return "TO_COME";
        }
        return to != null && !to.isAfter(today.plusDays(AgreementWarnings.DAYS_AHEAD)) ? "ENDS_SOON" : "IN_FORCE";
    }
}
