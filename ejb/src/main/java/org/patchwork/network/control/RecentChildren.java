package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Rows;

/** Whose maps somebody opened lately, by their own access records. Whether each still opens is for sharing to say. */
@ApplicationScoped
public class RecentChildren {

    private static final Duration LATELY = Duration.ofDays(14);

    /** What one transaction recorded is one look: of a map it is one child, of the first page all of one's own, which tells nothing. */
    private static final String OF = """
            select x.child_id from (
                select r.child_id, r.number, count(*) over (partition by cast(r.xmin as text)) as together
                  from access_record r
                 where r.account_id = cast(?1 as uuid) and r.at > cast(?2 as timestamptz) and r.action = 'VIEW' and r.gate = 'OPEN'
                   and r.child_id is not null) x
             where x.together = 1 group by x.child_id order by max(x.number) desc limit ?3
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return the last one first */
    public List<UUID> of(UUID account, Instant now, int most) {
        return Rows.of(entities, OF, account, Timestamp.from(now.minus(LATELY)), most).stream().map(row -> row.id("child_id")).toList();
    }
}
