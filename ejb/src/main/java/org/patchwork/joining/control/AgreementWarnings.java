package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Round;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Tells officers, and the managers of the agency, before its agreement ends: sixty, thirty and seven days ahead, and when it has ended. */
@ApplicationScoped
public class AgreementWarnings implements Round {

    /** How many days ahead the first warning comes. */
    public static final int DAYS_AHEAD = 60;

    private static final List<Integer> STEPS = List.of(7, 30, DAYS_AHEAD);
    private static final int DAYS_AFTER = 30;
    private static final String MANAGERS = """
            select a.id from account a join practitioner p on p.id = a.practitioner_id
              join team t on t.id = p.team_id join service s on s.id = t.service_id
             where s.organisation_id = cast(?1 as uuid) and a.disabled_at is null
               and exists (select from account_role r where r.account_id = a.id and r.role = 'MANAGER')
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AgreementBook book;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    /** Tells each step once; may run anywhere and as often as one likes. */
    @Override
    @Transactional
    public void go() {
        LocalDate today = LocalDate.now(clock);
        book.ending(today, today.plusDays(DAYS_AHEAD)).forEach(row -> tell(row, AlertKind.AGREEMENT_ENDS, stepOf(row.date("agreement_to"), today)));
        book.ending(today.minusDays(DAYS_AFTER), today.minusDays(1)).forEach(row -> tell(row, AlertKind.AGREEMENT_ENDED, 0));
    }

    private static int stepOf(LocalDate last, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, last);
        return STEPS.stream().filter(step -> left <= step).findFirst().orElseThrow();
    }

    private void tell(Row agency, AlertKind kind, int step) {
        UUID id = agency.id("id");
        String occasion = agency.date("agreement_to") + " " + step;
        alerts.tellRole(Roles.INFORMATION_GOVERNANCE, kind, id, occasion);
        alerts.tellAccounts(Rows.of(entities, MANAGERS, id).stream().map(row -> row.id("id")).toList(),
                kind == AlertKind.AGREEMENT_ENDS ? AlertKind.OWN_AGREEMENT_ENDS : AlertKind.OWN_AGREEMENT_ENDED, id, occasion);
    }
}
