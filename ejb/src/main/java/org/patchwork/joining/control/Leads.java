package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.joining.boundary.LeadTaken;
import org.patchwork.network.entity.Involvement;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.sharing.control.LeadProfessionals;

/** Who leads. That it is one for each child is held by the database ({@code involvement_one_lead}): of two at once it takes the first. */
@ApplicationScoped
public class Leads {

    private static final String UNIQUE = "23505";
    private static final String LAY_DOWN = "update involvement set lead = false, version = version + 1 where id = cast(?1 as uuid) and lead";
    private static final String TAKE_UP = """
            update involvement set lead = true, version = version + 1
             where id = cast(?1 as uuid) and not lead and subject = 'CHILD' and ended_on is null and disputed_at is null
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    CaseEvents events;

    @Inject
    LeadProfessionals professionals;

    /** @return the involvements that lead for the child; one at most */
    public List<UUID> of(UUID child) {
        entities.flush();
        return professionals.involvementsOf(child);
    }

    /**
     * Lets an involvement lead, and tells the team.
     *
     * @param unseen involvements that led and no longer may, since somebody on the team is not shown them
     * @throws LeadTaken when another leads, or does so first
     */
    public void takeUp(Involvement own, Collection<UUID> unseen) {
        unseen.forEach(this::layDown);
        try {
            if (entities.createNativeQuery(TAKE_UP).setParameter(1, own.id()).executeUpdate() == 0) {
                throw new LeadTaken();
            }
        } catch (PersistenceException refused) {
            if (oneLeadsAlready(refused)) {
                throw new LeadTaken();
            }
            throw refused;
        }
        happened(CaseEventKind.LEAD_CHANGED, own);
    }

    /** An involvement goes on and no longer leads; the team is told. */
    public void giveUp(Involvement own) {
        layDown(own.id());
        happened(CaseEventKind.LEAD_GIVEN_UP, own);
    }

    private void layDown(UUID involvement) {
        entities.createNativeQuery(LAY_DOWN).setParameter(1, involvement).executeUpdate();
    }

    private void happened(CaseEventKind kind, Involvement own) {
        events.happened(kind, own.childId(), own.id(), own.practitionerId());
    }

    private static boolean oneLeadsAlready(Throwable refused) {
        return Stream.iterate(refused, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE.equals(sql.getSQLState()));
    }
}
