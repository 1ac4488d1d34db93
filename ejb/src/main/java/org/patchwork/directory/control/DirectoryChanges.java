package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Who changed what is told of a practitioner, a team or a service; written in the transaction of the change. */
@ApplicationScoped
public class DirectoryChanges {

    /** What was changed. */
    public enum Kind { PROFILE, ABSENCE, TEAM, SERVICE, LEFT, STAYED }

    private static final String ADD = """
            insert into directory_change (id, kind, subject_id, account_id, at)
            values (gen_random_uuid(), ?1, cast(?2 as uuid), cast(?3 as uuid), cast(?4 as timestamptz))
            """;
    private static final String LATEST = """
            select c.at, a.display_name from directory_change c join account a on a.id = c.account_id
             where c.subject_id = cast(?1 as uuid) and c.kind = ?2 order by c.at desc, c.id limit 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The last change of a kind. */
    public record Latest(LocalDate on, String by) {

        static final Latest NEVER = new Latest(null, null);
    }

    public void add(Kind kind, UUID subject, UUID account) {
        entities.createNativeQuery(ADD).setParameter(1, kind.name()).setParameter(2, subject).setParameter(3, account)
                .setParameter(4, Timestamp.from(clock.instant())).executeUpdate();
    }

    Latest latest(Kind kind, UUID subject) {
        List<Row> rows = Rows.of(entities, LATEST, subject, kind.name());
        return rows.isEmpty() ? Latest.NEVER
                : new Latest(rows.get(0).instant("at").atZone(clock.getZone()).toLocalDate(), rows.get(0).text("display_name"));
    }
}
