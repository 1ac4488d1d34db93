package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Rows;

/**
 * Prompts to holders to decide: tells the safeguarding leads when one opens, and closes it when they have decided. Who asked is not
 * kept with a prompt, and whoever asked never learns of it.
 */
@ApplicationScoped
public class HolderPrompts {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private AlertPost post;

    @Inject
    private Clock clock;

    /** A prompt that nobody has answered yet. */
    public record Waiting(UUID id, UUID serviceId, Instant raisedAt) {
    }

    /** Tells the leads of each of these prompts, in the transaction in which it opened; no statement when there is none. */
    void tellLeads(Collection<UUID> prompts) {
        if (prompts.isEmpty()) {
            return;
        }
        Map<UUID, List<UUID>> leads = Rows.of(entities, HolderSql.TO_TELL, Rows.array(prompts), LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(row -> row.id("id"), TreeMap::new, Collectors.mapping(row -> row.id("practitioner_id"), Collectors.toList())));
        leads.forEach((prompt, practitioners) -> post.tell(practitioners, AlertKind.HOLDER_ASKED, prompt));
    }

    /** Opens a prompt about each of the involvements that has none, and tells the leads. */
    void ask(Collection<UUID> involvements) {
        if (!involvements.isEmpty()) {
            tellLeads(Rows.of(entities, HolderSql.ASK, Rows.array(involvements), Timestamp.from(clock.instant())).stream()
                    .map(row -> row.id("id")).toList());
        }
    }

    /** @return all that wait, the longest first */
    public List<Waiting> waiting() {
        return Rows.of(entities, HolderSql.PROMPTS).stream()
                .map(row -> new Waiting(row.id("id"), row.id("service_id"), row.instant("raised_at"))).toList();
    }

    /** Closes what is answered by a decision of that service about that child and person. */
    public void close(UUID child, UUID service, UUID subject) {
        entities.flush();
        entities.createNativeQuery(HolderSql.CLOSE).setParameter(1, Timestamp.from(clock.instant())).setParameter(2, child)
                .setParameter(3, service).setParameter(4, subject).executeUpdate();
    }
}
