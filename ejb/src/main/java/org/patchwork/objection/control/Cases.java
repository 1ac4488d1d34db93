package org.patchwork.objection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.objection.entity.Dispute;
import org.patchwork.objection.entity.Objection;

/** Disputes and objections that are to be decided; each is held, so that a second click sees what the first one did. */
@ApplicationScoped
public class Cases {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    public Optional<Objection> objection(UUID id) {
        return Optional.ofNullable(entities.find(Objection.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Dispute> dispute(UUID id) {
        return Optional.ofNullable(entities.find(Dispute.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
