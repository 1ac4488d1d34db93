package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.network.entity.Involvement;
import org.patchwork.network.entity.Subject;
import org.patchwork.sharing.control.Supporters;

/** Who works with a child, after all that this transaction has changed: for procedures of their own. */
@ApplicationScoped
public class Team {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Supporters supporters;

    /** @return a practitioner's involvement of that kind that has not ended before that day, also one to come */
    public Optional<Involvement> ownOf(UUID practitioner, UUID child, Subject subject, LocalDate day) {
        entities.flush();
        return supporters.currentOf(practitioner, child, subject.name(), day).map(id -> entities.find(Involvement.class, id));
    }
}
