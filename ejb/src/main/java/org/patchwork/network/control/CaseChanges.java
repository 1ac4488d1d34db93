package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.network.entity.CaseChange;
import org.patchwork.network.entity.Involvement;

/** The notices, each for one reader. */
@ApplicationScoped
public class CaseChanges {

    private static final int MOST = 50;

    @PersistenceContext
    EntityManager entities;

    /** Tells each of those readers once. */
    public void tell(Collection<UUID> readers, Involvement about, CaseChange.Event event, Instant at) {
        readers.stream().distinct().forEach(reader ->
                entities.persist(new CaseChange(UUID.randomUUID(), reader, about, event, at)));
    }

    /** @return newest first */
    public List<CaseChange> unreadOf(UUID reader) {
        return entities.createQuery("select c from CaseChange c where c.recipientId = :reader and c.readAt is null "
                        + "order by c.at desc, c.id", CaseChange.class)
                .setParameter("reader", reader).setMaxResults(MOST).getResultList();
    }

    /** @return empty when there is none of that id for that reader */
    public Optional<CaseChange> find(UUID id, UUID reader) {
        return Optional.ofNullable(entities.find(CaseChange.class, id)).filter(change -> change.recipientId().equals(reader));
    }
}
