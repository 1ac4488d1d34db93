package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.people.boundary.MergeEntry;
import org.patchwork.people.boundary.MergeRefused.Cause;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Makes two records one, and parts them again; the database does both, and keeps every row it changed. */
@ApplicationScoped
public class Merging {

    private static final String HINDRANCE = "select merge_hindrance(cast(?1 as uuid), cast(?2 as uuid)) as cause";
    private static final String MERGE = """
            select merge_children(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, cast(?5 as timestamptz)) as merge
            """;
    private static final String PART = "select cast(part_children(cast(?1 as uuid), cast(?2 as uuid), cast(?3 as timestamptz)) as text) as done";
    private static final String MERGES = """
            select m.id, m.gone_id, m.kept_id, m.reason, m.merged_at, a.display_name as merged_by, m.undone_at, u.display_name as undone_by,
                   exists (select from child_merge f where f.undone_at is null
                            and (f.gone_id = m.kept_id or f.kept_id = m.kept_id and f.merged_at > m.merged_at)) as further
              from child_merge m join account a on a.id = m.merged_by left join account u on u.id = m.undone_by
             where %s
               and not exists (select from child c where c.id in (m.gone_id, m.kept_id) and c.record_protection in ('ADOPTION_SEALED', 'PROTECTED_PERSON'))
             order by m.merged_at desc, m.id limit 50
            """;

    @PersistenceContext
    EntityManager entities;

    /** Why the one cannot become part of the other; empty when it can. */
    public Optional<Cause> hindrance(UUID gone, UUID kept) {
        return Optional.ofNullable(Rows.of(entities, HINDRANCE, gone, kept).get(0).text("cause")).map(Cause::valueOf);
    }

    /** @return the merge; the database refuses it to anybody but an IG officer */
    public UUID merge(UUID gone, UUID kept, UUID officer, String why, Instant at) {
        return Rows.of(entities, MERGE, gone, kept, officer, why, Timestamp.from(at)).get(0).id("merge");
    }

    /** Gives back what the merge moved, as far as it is still there. */
    public void part(UUID merge, UUID officer, Instant at) {
        Rows.of(entities, PART, merge, officer, Timestamp.from(at));
    }

    /** @return the latest first; those of records that are to vanish are left out */
    public List<MergeEntry> list() {
        return Rows.of(entities, MERGES.formatted("true")).stream().map(Merging::entry).toList();
    }

    public Optional<MergeEntry> find(UUID merge) {
        return Rows.of(entities, MERGES.formatted("m.id = cast(?1 as uuid)"), merge).stream().map(Merging::entry).findFirst();
    }

    private static MergeEntry entry(Row row) {
        return new MergeEntry(row.id("id"), row.id("gone_id"), row.id("kept_id"), row.text("reason"), row.text("merged_by"), row.instant("merged_at"),
                row.text("undone_by"), row.instant("undone_at"), row.flag("further"));
    }
}
