package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyRefused.Cause;
import org.patchwork.policy.boundary.ServiceHideEntry;
import org.patchwork.policy.boundary.ServiceHideEntry.Standing;
import org.patchwork.policy.entity.ServiceHide;

/** Hides services and shows them again. */
@ApplicationScoped
public class Hiding {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    PolicyInForce policies;

    @Inject
    PolicyEvents events;

    @Inject
    Clock clock;

    /** See {@link org.patchwork.policy.boundary.ServiceHides#ask}. */
    public UUID ask(UUID officer, String serviceCode, LocalDateTime until, String reason) {
        refuse(serviceCode == null || !policies.get().reference().services().containsKey(serviceCode), Cause.UNKNOWN_SERVICE);
        reason(reason);
        Instant end = LondonTime.momentOf(until);
        refuse(!end.isAfter(now()), Cause.ENDS_BEFORE_IT_BEGINS);
        refuse(end.isAfter(now().plus(ServiceHide.LONGEST)), Cause.HIDE_TOO_LONG);
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('service-hide')) as text)").getResultList();
        refuse(list().stream().anyMatch(hide -> hide.serviceCode().equals(serviceCode) && (hide.standing() == Standing.WAITING)),
                Cause.ALREADY_HIDDEN);
        ServiceHide hide = new ServiceHide(UUID.randomUUID(), serviceCode, reason, officer, now(), end);
        entities.persist(hide);
        events.addOfHide(officer, Act.HIDE_ASKED, hide.id(), reason.strip());
        return hide.id();
    }

    /** See {@link org.patchwork.policy.boundary.ServiceHides#confirm}. */
    public void confirm(UUID officer, UUID id) {
        ServiceHide hide = get(id);
        refuse(!hide.waiting(now()), Cause.HIDE_NOT_WAITING);
        refuse(officer.equals(hide.askedBy()), Cause.SECOND_OFFICER_NEEDED);
        hide.confirm(officer, now());
        events.addOfHide(officer, Act.HIDE_CONFIRMED, id, null);
    }

    /** See {@link org.patchwork.policy.boundary.ServiceHides#withdraw}. */
    public void withdraw(UUID officer, UUID id) {
        ServiceHide hide = get(id);
        refuse(!hide.waiting(now()), Cause.HIDE_NOT_WAITING);
        hide.withdraw(now());
        events.addOfHide(officer, Act.HIDE_WITHDRAWN, id, null);
    }

    /** See {@link org.patchwork.policy.boundary.ServiceHides#askEnd}. */
    public void askEnd(UUID officer, UUID id, String reason) {
        reason(reason);
        ServiceHide hide = get(id);
        refuse(!hide.active(now()), Cause.HIDE_NOT_ACTIVE);
        hide.askEnd(officer, now(), reason);
        events.addOfHide(officer, Act.HIDE_END_ASKED, id, reason.strip());
    }

    /** See {@link org.patchwork.policy.boundary.ServiceHides#confirmEnd}. */
    public void confirmEnd(UUID officer, UUID id) {
        ServiceHide hide = get(id);
        refuse(!hide.endWaiting(now()), Cause.HIDE_NOT_WAITING);
        refuse(officer.equals(hide.endAskedBy()), Cause.SECOND_OFFICER_NEEDED);
        hide.end(officer, now());
        events.addOfHide(officer, Act.HIDE_ENDED, id, null);
    }

    /** The latest, newest first. */
    public List<ServiceHideEntry> list() {
        entities.flush();
        return Rows.of(entities, PolicySql.HIDES, MOST).stream().map(this::entry).toList();
    }

    private ServiceHideEntry entry(Row row) {
        Standing standing = standing(row);
        String waitsSince = standing == Standing.WAITING ? "asked_at" : "end_asked_at";
        boolean waits = standing == Standing.WAITING || standing == Standing.END_WAITING;
        return new ServiceHideEntry(row.id("id"), row.text("service_code"), row.text("reason"), standing,
                VersionList.officer(row, "asked_by", "asker"), row.instant("asked_at"), row.instant("until"),
                waits ? row.instant(waitsSince).plus(ServiceHide.WAITS) : null, VersionList.officer(row, "confirmed_by", "confirmer"),
                row.instant("confirmed_at"), VersionList.officer(row, "end_asked_by", "end_asker"), row.instant("end_asked_at"),
                row.text("end_reason"), VersionList.officer(row, "ended_by", "ender"), row.instant("ended_at"));
    }

    private Standing standing(Row row) {
        if (row.instant("withdrawn_at") != null) {
            return Standing.WITHDRAWN;
        }
        if (row.instant("ended_at") != null) {
            return Standing.ENDED;
        }
        if (row.instant("confirmed_at") == null) {
            return waits(row, "asked_at") && now().isBefore(row.instant("until")) ? Standing.WAITING : Standing.LAPSED;
        }
        if (!now().isBefore(row.instant("until"))) {
            return Standing.EXPIRED;
        }
        return row.instant("end_asked_at") != null && waits(row, "end_asked_at") ? Standing.END_WAITING : Standing.ACTIVE;
    }

    private boolean waits(Row row, String since) {
        return now().isBefore(row.instant(since).plus(ServiceHide.WAITS));
    }

    private ServiceHide get(UUID id) {
        ServiceHide hide = entities.find(ServiceHide.class, id, LockModeType.PESSIMISTIC_WRITE);
        refuse(hide == null, Cause.NO_SUCH_HIDE);
        return hide;
    }

    /** To the microsecond, as it is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void reason(String reason) {
        refuse(reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON, Cause.NOTE_UNUSABLE);
    }

    private static void refuse(boolean when, Cause cause) {
        if (when) {
            throw new PolicyRefused(cause);
        }
    }
}
