package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.network.entity.Involvement;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.control.TeamSight;

/**
 * Ends one practitioner's work with a child and begins a colleague's in its place. What goes along is written in
 * {@code ejb/decisions/0009-what-a-hand-over-carries.md}.
 */
@ApplicationScoped
public class TakingOver {

    /** ?1 the old involvement, ?2 the new one. An objection that was upheld goes along, or handing over would undo it. */
    private static final String CARRY_OBJECTIONS = """
            insert into objection (id, involvement_id, state, raised_on, decided_on, on_behalf_of, reason_code, raised_by, decided_by, basis_code, decision_reason)
            select gen_random_uuid(), cast(?2 as uuid), state, raised_on, decided_on, on_behalf_of, reason_code, raised_by, decided_by, basis_code, decision_reason
              from objection where involvement_id = cast(?1 as uuid) and state = 'UPHELD'
            """;

    /** Who goes on with it, and where and as what they work. */
    public record Colleague(UUID practitionerId, UUID teamId, String roleCode) {
    }

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    CaseEvents events;

    @Inject
    Team team;

    @Inject
    TeamSight sight;

    @Inject
    Clock clock;

    /** @return the involvement of that id, which goes on or is to come, and which nobody else changes meanwhile */
    public Optional<Involvement> hold(UUID id) {
        LocalDate today = LocalDate.now(clock);
        return Optional.ofNullable(entities.find(Involvement.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> !one.recordedInError() && (one.endedOn() == null || !one.endedOn().isBefore(today)));
    }

    /**
     * The colleague goes on with it. Leads, if asked to and the whole team is shown the colleague's work.
     *
     * @return the colleague's involvement from now on
     */
    public UUID take(Involvement old, Colleague colleague, boolean withLead) {
        LocalDate today = LocalDate.now(clock);
        boolean led = old.leads();
        end(old, today);
        Involvement taken = team.ownOf(colleague.practitionerId(), old.childId(), old.subject(), today).orElseGet(() -> begun(old, colleague, today));
        entities.flush();
        entities.createNativeQuery(CARRY_OBJECTIONS).setParameter(1, old.id()).setParameter(2, taken.id()).executeUpdate();
        if (led && withLead && taken.endedOn() == null && sight.shownToAll(old.childId(), taken.id())) {
            taken.lead(true);
            entities.flush();
            happened(CaseEventKind.LEAD_CHANGED, taken, colleague.practitionerId());
        } else {
            happened(led ? CaseEventKind.LEAD_LEFT : CaseEventKind.INVOLVEMENT_ENDED, old, colleague.practitionerId());
            happened(CaseEventKind.INVOLVEMENT_STARTED, taken, colleague.practitionerId());
        }
        return taken.id();
    }

    /** Nobody goes on with it. */
    public void giveUp(Involvement old) {
        CaseEventKind kind = old.leads() ? CaseEventKind.LEAD_LEFT : CaseEventKind.INVOLVEMENT_ENDED;
        end(old, LocalDate.now(clock));
        happened(kind, old, old.practitionerId());
    }

    private void end(Involvement old, LocalDate today) {
        if (old.startedOn().isAfter(today)) {
            old.callOff(clock.instant(), today);
        } else {
            old.end(today);
        }
        entities.flush();
    }

    private Involvement begun(Involvement old, Colleague colleague, LocalDate today) {
        LocalDate first = old.startedOn().isAfter(today) ? old.startedOn() : today;
        Involvement begun = old.passOn(UUID.randomUUID(), colleague.practitionerId(), colleague.teamId(), colleague.roleCode(), first, clock.instant());
        entities.persist(begun);
        return begun;
    }

    private void happened(CaseEventKind kind, Involvement about, UUID colleague) {
        events.happened(kind, about.childId(), about.id(), colleague);
    }
}
