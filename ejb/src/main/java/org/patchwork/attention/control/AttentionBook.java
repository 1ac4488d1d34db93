package org.patchwork.attention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Keeps attention and its answers. Whether somebody may know of it is decided before this is asked for them. */
@ApplicationScoped
public class AttentionBook {

    private static final String READ = """
            select w.id, w.child_id, w.involvement_id, w.raised_by, r.manager_id, w.reason_code, w.ask_code, w.raised_at,
                   w.closed_at, w.closed_by, w.closed_as, c.given_name || ' ' || c.family_name as closer_name, w.outcome_code
              from attention w
              join practitioner r on r.id = w.raised_by
              left join practitioner c on c.id = w.closed_by
             where %s
            """;
    private static final String ONE = READ.formatted("w.id = cast(?1 as uuid)");
    /** Nothing is cut off by number: what a reader is not shown must not take the place of what they are. */
    private static final String CLOSED_OF = READ.formatted("w.child_id = cast(?1 as uuid) and w.closed_at is not null")
            + " order by w.closed_at desc, w.id";
    private static final String LOCK = "select id from attention where id = cast(?1 as uuid) for no key update";
    private static final String OPEN_OF = "select id, reason_code, ask_code from attention where involvement_id = cast(?1 as uuid) and closed_at is null";
    private static final String RAISE = """
            insert into attention (id, child_id, involvement_id, raised_by, reason_code, ask_code, raised_at)
            values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), cast(?7 as uuid), ?4, ?5, cast(?6 as timestamptz))
            on conflict (involvement_id) where closed_at is null do nothing
            """;
    private static final String ANSWER = """
            insert into attention_answer (id, attention_id, involvement_id, answer_code, answered_at)
            values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), ?3, cast(?4 as timestamptz))
            on conflict do nothing
            """;
    private static final String ANSWERS = """
            select involvement_id, answer_code, answered_at from attention_answer where attention_id = cast(?1 as uuid)
             order by answered_at, involvement_id, answer_code
            """;
    private static final String CLOSE = """
            update attention set closed_at = cast(?2 as timestamptz), closed_by = cast(?3 as uuid), closed_as = ?4, outcome_code = ?5
             where id = cast(?1 as uuid) and closed_at is null
            """;

    /** An answer, by the work of whoever gave it. */
    public record Answered(UUID involvementId, String answer, Instant at) {
    }

    /** Attention that is open. */
    public record Open(UUID id, String reason, String asked) {
    }

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the one of that id; empty for null */
    public Optional<KeptAttention> find(UUID id) {
        return id == null ? Optional.empty() : Rows.of(entities, ONE, id).stream().map(AttentionBook::kept).findFirst();
    }

    /** The same, which nobody else answers or closes until the transaction ends. */
    public KeptAttention hold(UUID id) {
        Rows.of(entities, LOCK, id);
        return find(id).orElseThrow();
    }

    /** @return a child's that are closed, the latest closed first */
    public List<KeptAttention> closedOf(UUID child) {
        return Rows.of(entities, CLOSED_OF, child).stream().map(AttentionBook::kept).toList();
    }

    /** @return what is open of that work; one at most */
    public Optional<Open> openOf(UUID involvement) {
        return Rows.of(entities, OPEN_OF, involvement).stream()
                .map(row -> new Open(row.id("id"), row.text("reason_code"), row.text("ask_code"))).findFirst();
    }

    /** @param by a practitioner @return false when that work has attention open already, also when somebody was quicker by a moment */
    public boolean raise(UUID id, UUID child, UUID involvement, UUID by, String reason, String asked, Instant at) {
        return entities.createNativeQuery(RAISE).setParameter(1, id).setParameter(2, child).setParameter(3, involvement)
                .setParameter(4, reason).setParameter(5, asked).setParameter(6, Timestamp.from(at)).setParameter(7, by).executeUpdate() == 1;
    }

    /** @return false when the same was answered before */
    public boolean answer(UUID attention, UUID involvement, String answer, Instant at) {
        return entities.createNativeQuery(ANSWER).setParameter(1, attention).setParameter(2, involvement).setParameter(3, answer)
                .setParameter(4, Timestamp.from(at)).executeUpdate() == 1;
    }

    /** @return the first given first */
    public List<Answered> answersTo(UUID attention) {
        return Rows.of(entities, ANSWERS, attention).stream()
                .map(row -> new Answered(row.id("involvement_id"), row.text("answer_code"), row.instant("answered_at"))).toList();
    }

    /** Closes what {@link #hold} gave open. */
    public void close(UUID attention, UUID by, String as, String outcome, Instant at) {
        entities.createNativeQuery(CLOSE).setParameter(1, attention).setParameter(2, Timestamp.from(at)).setParameter(3, by)
                .setParameter(4, as).setParameter(5, outcome).executeUpdate();
    }

    private static KeptAttention kept(Row row) {
        return new KeptAttention(row.id("id"), row.id("child_id"), row.id("involvement_id"), row.id("raised_by"), row.id("manager_id"),
                row.text("reason_code"), row.text("ask_code"), row.instant("raised_at"), row.instant("closed_at"), row.id("closed_by"),
                row.text("closed_as"), row.text("closer_name"), row.text("outcome_code"));
    }
}
