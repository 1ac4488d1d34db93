package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.network.entity.Involvement;
import org.patchwork.platform.control.Rows;

/**
 * The involvements, for those who begin and end their own. What a viewer may see of others' comes from the sharing
 * component alone.
 */
@ApplicationScoped
public class Involvements {

    @PersistenceContext
    EntityManager entities;

    public void add(Involvement involvement) {
        entities.persist(involvement);
    }

    /** Lets one practitioner begin or end one thing at a time, until the transaction ends. */
    public void serialise(UUID practitioner) {
        Rows.of(entities, "select id from practitioner where id = cast(?1 as uuid) for no key update", practitioner);
    }

    /** @return the practitioner's own with the child that have not ended before that day, invitations included */
    public List<Involvement> ownOf(UUID practitioner, UUID child, LocalDate day) {
        return entities.createQuery("select i from Involvement i where i.practitionerId = :practitioner and i.childId = :child "
                        + "and (i.endedOn is null or i.endedOn >= :day) and i.recordedInErrorAt is null order by i.startedOn", Involvement.class)
                .setParameter("practitioner", practitioner).setParameter("child", child).setParameter("day", day).getResultList();
    }
}
