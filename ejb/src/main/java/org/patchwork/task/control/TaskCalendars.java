package org.patchwork.task.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.control.Viewers;
import org.patchwork.alert.control.LinkSecret;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.control.OthersSight;
import org.patchwork.task.boundary.TaskCalendar.DueDay;

/** The secret addresses of calendars, kept as hashes, and the days they give. */
@ApplicationScoped
public class TaskCalendars {

    private static final String KEEP = """
            insert into task_calendar (practitioner_id, secret_hash, made_at) values (cast(?1 as uuid), ?2, cast(?3 as timestamptz))
            on conflict (practitioner_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at
            """;
    private static final String END = "delete from task_calendar where practitioner_id = cast(?1 as uuid)";
    private static final String SINCE = "select made_at from task_calendar where practitioner_id = cast(?1 as uuid)";
    private static final String OWNER = "select practitioner_id as id from task_calendar where secret_hash = ?1";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    TaskBook book;

    @Inject
    OthersSight sight;

    @Inject
    Viewers viewers;

    @Inject
    Clock clock;

    /** @return since when; empty for none */
    public Optional<Instant> since(UUID practitioner) {
        return Rows.of(entities, SINCE, practitioner).stream().map(row -> row.instant("made_at")).findFirst();
    }

    /** @return the secret of a new address in place of any before */
    public String renew(UUID practitioner) {
        String secret = LinkSecret.fresh();
        entities.createNativeQuery(KEEP).setParameter(1, practitioner).setParameter(2, LinkSecret.hashOf(secret))
                .setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
        return secret;
    }

    public void end(UUID practitioner) {
        entities.createNativeQuery(END).setParameter(1, practitioner).executeUpdate();
    }

    /** @return by the day they are due; empty for an unknown secret, and for whoever may not sign in */
    public Optional<List<DueDay>> daysOf(String secret) {
        return Rows.of(entities, OWNER, LinkSecret.hashOf(secret)).stream().map(row -> row.id("id")).findFirst()
                .filter(owner -> viewers.findPractitioner(owner, LocalDate.now(clock)).isPresent()).map(this::days);
    }

    private List<DueDay> days(UUID owner) {
        List<Row> tasks = book.toDoOf(owner);
        Set<UUID> open = tasks.isEmpty() ? Set.of() : sight.openTo(owner, tasks.stream().map(row -> row.id("child_id")).distinct().toList());
        return tasks.stream().filter(row -> open.contains(row.id("child_id")))
                .map(row -> new DueDay(row.id("id"), row.date("due_on"))).toList();
    }
}
