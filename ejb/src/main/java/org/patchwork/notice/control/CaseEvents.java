package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.CaseEventKind;

/**
 * Keeps what happens on a case, in the caller's transaction. Who is told is looked up in the policy's table of events afterwards, and
 * whether each of them may know is decided for each alone; whoever calls need not think of it.
 */
@ApplicationScoped
public class CaseEvents {

    private static final String ADD = """
            insert into case_event (id, child_id, involvement_id, kind, actor_id, addressees, at, due_at)
            values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), ?3, cast(?4 as uuid), cast(?5 as uuid[]),
                    cast(?6 as timestamptz), cast(?6 as timestamptz))
            """;

    /** ?1 whose work, ?2 the kind, ?3 when it was written down that it happened. */
    private static final String TAKE_BACK = """
            delete from case_event where id = (select id from case_event where involvement_id = cast(?1 as uuid) and kind = ?2
                                                  and at >= cast(?3 as timestamptz) order by at, id limit 1)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * @param involvement whose work it is about: nobody is told who is not shown it in full; null when it is about the child as a whole
     * @param actor       the practitioner who did it and is not told; null for nobody
     */
    public void happened(CaseEventKind kind, UUID child, UUID involvement, UUID actor) {
        happened(kind, child, involvement, actor, List.of());
    }

    /**
     * The same of something that is addressed to practitioners.
     *
     * @param addressees who is to do it, or asked for it: told when the table names ASSIGNEE or ASKER
     */
    public void happened(CaseEventKind kind, UUID child, UUID involvement, UUID actor, Collection<UUID> addressees) {
        entities.flush();
        entities.createNativeQuery(ADD).setParameter(1, child).setParameter(2, involvement).setParameter(3, kind.name())
                .setParameter(4, actor).setParameter(5, Rows.array(addressees)).setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** What happened at that moment did not, after all: whoever was told of it is told no longer, and mails that wait say nothing of it. */
    public void takeBack(CaseEventKind kind, UUID involvement, Instant at) {
        entities.flush();
        entities.createNativeQuery(TAKE_BACK).setParameter(1, involvement).setParameter(2, kind.name()).setParameter(3, Timestamp.from(at)).executeUpdate();
    }
}
