package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.people.boundary.DuplicateEntry;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Finds records that may be of one child, and keeps each pair once, with what was decided of it. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 100;
    /** Any number, the same on every server. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(2350350065) as alone";

    private static final String NOTE = """
            insert into duplicate_pair (id, one_id, other_id, grounds, found_at)
            select gen_random_uuid(), one_id, other_id, array_agg(distinct ground order by ground), cast(?2 as timestamptz)
              from likely_duplicates(cast(?1 as uuid[])) group by one_id, other_id order by one_id, other_id
            on conflict (one_id, other_id) do nothing
            """;
    /** What a steward may look at: no record that is to vanish, none of one's own life, none that is gone already. */
    private static final String OPEN = """
            select d.id, d.one_id, d.other_id, array_to_string(d.grounds, ',') as grounds, d.found_at
              from duplicate_pair d
             where d.state = 'OPEN' and %s
               and not exists (select from child c where c.id in (d.one_id, d.other_id) and c.record_protection in ('ADOPTION_SEALED', 'PROTECTED_PERSON'))
               and not exists (select from conflict k where k.child_id in (d.one_id, d.other_id) and k.practitioner_id = cast(?1 as uuid)
                                  and k.ended_on is null)
               and not exists (select from child_merge m where m.gone_id in (d.one_id, d.other_id) and m.undone_at is null)
             order by 'SAME_NUMBER' = any (d.grounds) desc, 'SAME_DAY' = any (d.grounds) desc, d.found_at desc, d.id limit %d
            """;
    private static final String DECIDE = """
            update duplicate_pair set state = ?2, decided_by = cast(?3 as uuid), decided_at = cast(?4 as timestamptz), version = version + 1
             where id = cast(?1 as uuid)
            """;

    @PersistenceContext
    EntityManager entities;

    /** Keeps the pairs that these children make with others. */
    public void note(Collection<UUID> children, Instant at) {
        entities.flush();
        note(Rows.array(children), at);
    }

    /** Keeps every pair there is; nothing while another server does. */
    @Transactional
    public void noteAll(Instant at) {
        if (Rows.of(entities, ALONE).get(0).flag("alone")) {
            note((String) null, at);
        }
    }

    private void note(String children, Instant at) {
        entities.createNativeQuery(NOTE).setParameter(1, children).setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    /** @return numbers first, then equal days, the latest found first; no child is named */
    public List<DuplicateEntry> open(UUID practitioner) {
        return Rows.of(entities, OPEN.formatted("true", MOST), practitioner).stream().map(Duplicates::entry).toList();
    }

    /** @return empty when there is none of that id that waits and that this officer may look at */
    public Optional<DuplicateEntry> find(UUID pair, UUID practitioner) {
        return Rows.of(entities, OPEN.formatted("d.id = cast(?2 as uuid)", 1), practitioner, pair).stream().map(Duplicates::entry).findFirst();
    }

    /** @param state APART or MERGED */
    public void decide(UUID pair, String state, UUID officer, Instant at) {
        entities.createNativeQuery(DECIDE).setParameter(1, pair).setParameter(2, state).setParameter(3, officer)
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    private static DuplicateEntry entry(Row row) {
        return new DuplicateEntry(row.id("id"), row.id("one_id"), row.id("other_id"), Arrays.asList(row.text("grounds").split(",")), row.instant("found_at"));
    }
}
