package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.patchwork.network.entity.JoinTry;

/** Failed tries to join, of which a practitioner has few an hour, whichever the child: more would be guessing. */
@ApplicationScoped
public class JoinTries {

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofHours(1);

    @PersistenceContext
    EntityManager entities;

    public void add(UUID practitioner, UUID child, Instant at) {
        entities.persist(new JoinTry(UUID.randomUUID(), practitioner, child, at));
    }

    /** @return whether the practitioner must wait */
    public boolean exhausted(UUID practitioner, Instant now) {
        return entities.createQuery("select count(t) from JoinTry t where t.practitionerId = :practitioner and t.at > :since", Long.class)
                .setParameter("practitioner", practitioner).setParameter("since", now.minus(WINDOW)).getSingleResult() >= MOST;
    }
}
