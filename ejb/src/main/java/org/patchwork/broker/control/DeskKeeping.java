package org.patchwork.broker.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.patchwork.broker.boundary.DeskDetails;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.broker.boundary.RelayRefused.Cause;
import org.patchwork.directory.boundary.OpeningHours;
import org.patchwork.directory.entity.Broker;

/** Reads and changes what people are told of a desk. */
@ApplicationScoped
public class DeskKeeping {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    public DeskDetails get(UUID desk) {
        Broker kept = entities.find(Broker.class, desk);
        return new DeskDetails(kept.name(), kept.phone(), kept.outOfHours(), OpeningHours.of(kept.hours()), kept.version());
    }

    /** @throws RelayRefused CHANGED_MEANWHILE when somebody changed it since it was read */
    public void change(UUID desk, DeskDetails details) {
        Broker kept = entities.find(Broker.class, desk, LockModeType.PESSIMISTIC_WRITE);
        if (kept.version() != details.version()) {
            throw new RelayRefused(Cause.CHANGED_MEANWHILE);
        }
        kept.change(details.name(), details.phone(), details.outOfHours(), details.hours().text());
    }
}
