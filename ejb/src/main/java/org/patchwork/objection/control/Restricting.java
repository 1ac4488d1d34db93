package org.patchwork.objection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.objection.entity.Dispute;
import org.patchwork.objection.entity.Dispute.Outcome;
import org.patchwork.objection.entity.Objection;
import org.patchwork.sharing.control.LeadProfessionals;
import org.patchwork.sharing.control.OwnInvolvements.Own;

/** Puts marks, disputes and objections into force, lifts them again, and tells those who decide; whoever calls holds the involvement. */
@ApplicationScoped
public class Restricting {

    private static final String MARK = """
            update involvement set practitioner_mark = cast(?2 as text) is not null, mark_code = ?2, marked_by = cast(?3 as uuid), version = version + 1
             where id = cast(?1 as uuid)
            """;
    private static final String DISPUTE = """
            update involvement set disputed_at = cast(?2 as timestamptz), lead = false, version = version + 1 where id = cast(?1 as uuid)
            """;
    /** ?2 whether to lead again if it goes on. */
    private static final String CONFIRM = """
            update involvement set disputed_at = null, version = version + 1,
                   lead = cast(?2 as boolean) and subject = 'CHILD' and ended_on is null
             where id = cast(?1 as uuid)
            """;
    private static final String RECORDED_IN_ERROR = """
            update involvement set recorded_in_error_at = cast(?2 as timestamptz), version = version + 1,
                   ended_on = coalesce(ended_on, greatest(started_on, cast(?3 as date)))
             where id = cast(?1 as uuid)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    LeadProfessionals leads;

    @Inject
    AlertPost alerts;

    @Inject
    Clock clock;

    /** Asks that the role not be shown. */
    public void mark(UUID involvement, String reason, UUID account) {
        entities.createNativeQuery(MARK).setParameter(1, involvement).setParameter(2, reason).setParameter(3, account).executeUpdate();
    }

    /** Takes that back. */
    public void unmark(UUID involvement) {
        mark(involvement, null, null);
    }

    /** Restricts it at once. */
    public void dispute(Own own, String reason, UUID account) {
        Instant now = clock.instant();
        Dispute dispute = new Dispute(UUID.randomUUID(), own.id(), reason, now, account, own.leads());
        entities.persist(dispute);
        entities.createNativeQuery(DISPUTE).setParameter(1, own.id()).setParameter(2, Timestamp.from(now)).executeUpdate();
        if (own.managerId() != null) {
            alerts.tell(List.of(own.managerId()), AlertKind.DISPUTE_RAISED, dispute.id());
        }
        alerts.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.DISPUTE_FOR_OFFICERS, dispute.id(), "");
    }

    /** Settles it: what is confirmed is shown again as before, what was recorded in error is kept and shown to nobody. */
    public void settle(Dispute dispute, Own own, boolean confirmed, UUID account) {
        Instant now = clock.instant();
        dispute.settle(confirmed ? Outcome.CONFIRMED : Outcome.RECORDED_IN_ERROR, now, account);
        entities.flush();
        if (confirmed) {
            entities.createNativeQuery(CONFIRM).setParameter(1, own.id())
                    .setParameter(2, dispute.led() && leads.of(own.childId()).isEmpty()).executeUpdate();
        } else {
            entities.createNativeQuery(RECORDED_IN_ERROR).setParameter(1, own.id()).setParameter(2, Timestamp.from(now))
                    .setParameter(3, LocalDate.now(clock)).executeUpdate();
        }
        alerts.tell(List.of(own.practitionerId()), AlertKind.DISPUTE_SETTLED, dispute.id());
    }

    /** Restricts it at once. */
    public void object(Own own, String behalf, String reason, UUID account) {
        Objection objection = new Objection(UUID.randomUUID(), own.id(), LocalDate.now(clock));
        objection.heard(Objection.Behalf.valueOf(behalf), reason, account);
        entities.persist(objection);
        alerts.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.OBJECTION_RAISED, objection.id(), "");
    }

    /** Decides it: one that is rejected restricts no longer. */
    public void decide(Objection objection, Own own, boolean upheld, String basis, String reason, UUID account) {
        objection.decide(upheld, LocalDate.now(clock));
        objection.because(account, basis, reason);
        entities.flush();
        alerts.tell(List.of(own.practitionerId()), AlertKind.OBJECTION_DECIDED, objection.id());
    }
}
