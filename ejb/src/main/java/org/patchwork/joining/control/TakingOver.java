package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.network.control.CaseChanges;
import org.patchwork.network.entity.CaseChange.Event;
import org.patchwork.network.entity.Involvement;
import org.patchwork.sharing.control.LeadProfessionals;
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

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    CaseChanges changes;

    @Inject
    LeadProfessionals leads;

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

    /** @return the colleague's involvement from now on */
    public UUID take(Involvement old, Viewer colleague, boolean withLead) {
        LocalDate today = LocalDate.now(clock);
        boolean led = old.leads();
        List<UUID> before = leads.of(old.childId());
        if (old.startedOn().isAfter(today)) {
            old.callOff(clock.instant(), today);
        } else {
            old.end(today);
        }
        entities.flush();
        Involvement taken = team.ownOf(colleague.practitionerId(), old.childId(), old.subject(), today).orElseGet(() -> begun(old, colleague, today));
        entities.flush();
        entities.createNativeQuery(CARRY_OBJECTIONS).setParameter(1, old.id()).setParameter(2, taken.id()).executeUpdate();
        if (led && withLead && taken.endedOn() == null && sight.shownToAll(old.childId(), taken.id())) {
            taken.lead(true);
            entities.flush();
            tell(team.of(old.childId(), today), colleague, taken, Event.LEADS);
        } else {
            tell(led ? team.of(old.childId(), today) : before, colleague, old, led ? Event.LEAD_CHANGED : Event.LEFT);
            tell(before, colleague, taken, Event.JOINED);
        }
        return taken.id();
    }

    /** What is sensitive about the work itself goes along; what is the old practitioner's own, such as a mark or a seat in the core group, does not. */
    private Involvement begun(Involvement old, Viewer colleague, LocalDate today) {
        LocalDate first = old.startedOn().isAfter(today) ? old.startedOn() : today;
        Involvement begun = new Involvement(UUID.randomUUID(), old.childId(), colleague.practitionerId(), colleague.teamId(), colleague.roleCode(),
                first, clock.instant());
        begun.concern(old.subject(), old.subjectPersonId(), old.relevant());
        begun.raiseSensitivity(old.raisedSensitivity());
        begun.joinedBecause("HANDED_OVER");
        entities.persist(begun);
        return begun;
    }

    private void tell(Collection<UUID> readers, Viewer but, Involvement about, Event event) {
        changes.tell(readers.stream().filter(reader -> !reader.equals(but.practitionerId())).toList(), about, event, clock.instant());
    }
}
