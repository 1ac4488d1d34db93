package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * Whom practitioners work with, for procedures that hand work over and ask whether it goes on. What of it a viewer sees comes from the
 * viewer's own records.
 */
@ApplicationScoped
public class Workloads {

    private static final String GOES_ON = """
            i.recorded_in_error_at is null and (i.invited_at is null or i.accepted_at is not null)
               and (i.ended_on is null or i.ended_on >= cast(?2 as date))
            """;

    /** ?1 a practitioner, ?2 today. */
    private static final String OF_PRACTITIONER = "select i.id, i.child_id from involvement i where i.practitioner_id = cast(?1 as uuid) and "
            + GOES_ON + " order by i.started_on, i.id";

    /** ?1 involvements, ?2 today. */
    private static final String GOING_ON = "select i.id from involvement i where i.id = any (cast(?1 as uuid[])) and i.disputed_at is null and "
            + GOES_ON;

    /** ?1 an involvement, ?2 today. Whose it is, and whether something is said against it. */
    private static final String ONE = """
            select i.id, i.child_id, i.practitioner_id, r.manager_id, i.disputed_at is not null
                   or exists (select from objection b where b.involvement_id = i.id and b.state = 'PENDING') as restricted
              from involvement i join practitioner r on r.id = i.practitioner_id
             where i.id = cast(?1 as uuid) and %s
            """.formatted(GOES_ON);
    private static final String LOCK = "select id from involvement where id = cast(?1 as uuid) for no key update";

    /**
     * ?1 involvements, ?2 today. Who may go on with each: colleagues of the same team who can sign in,
     * do not work with the child in that way already, need not stay away from it, and are named on its record when only those may know it.
     */
    private static final String SUCCESSORS = """
            select i.id as involvement_id, p.id, p.given_name || ' ' || p.family_name as name, p.role_code
              from involvement i
              join child c on c.id = i.child_id
              join practitioner p on p.team_id = i.team_id and p.id <> i.practitioner_id
             where i.id = any (cast(?1 as uuid[])) and (p.left_on is null or p.left_on > cast(?2 as date))
               and exists (select from account a where a.practitioner_id = p.id and a.disabled_at is null)
               and not exists (select from involvement o where o.child_id = i.child_id and o.practitioner_id = p.id and o.subject = i.subject
                                  and o.recorded_in_error_at is null and (o.ended_on is null or o.ended_on >= cast(?2 as date)))
               and not exists (select from conflict k where k.child_id = i.child_id and k.practitioner_id = p.id
                                  and (k.ended_on is null or k.ended_on >= cast(?2 as date)))
               and (c.record_protection not in ('PROTECTED_PERSON', 'ADOPTION_SEALED', 'SHIELDED')
                    or exists (select from allow_list_entry l where l.child_id = c.id and l.practitioner_id = p.id
                                  and daterange(l.granted_on, l.ends_on, '[]') @> cast(?2 as date)))
             order by p.family_name, p.given_name, p.id
            """;

    /** ?1 today. Practitioners whom it is time to ask about somebody; those who cannot sign in are asked nothing. */
    private static final String TO_ASK = """
            select distinct i.practitioner_id as id
              from involvement i
              join still_involved_rule q on true
              join practitioner p on p.id = i.practitioner_id and (p.left_on is null or p.left_on > cast(?1 as date))
             where i.recorded_in_error_at is null and (i.invited_at is null or i.accepted_at is not null) and i.disputed_at is null
               and i.started_on <= cast(?1 as date) and (i.ended_on is null or i.ended_on > cast(?1 as date))
               and greatest(i.started_on, i.confirmed_on, (select max(m.on_date) from contact m where m.involvement_id = i.id)) + q.ask_after_days
                   <= cast(?1 as date)
             order by 1
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** One involvement that goes on. {@code managerId} may be null; {@code restricted} while it is disputed or an objection waits. */
    public record Work(UUID id, UUID childId, UUID practitionerId, UUID managerId, boolean restricted) {
    }

    /** Somebody who may take work over. */
    public record Successor(UUID id, String name, String roleCode) {
    }

    /** @return those of the involvements that go on */
    public Set<UUID> goingOn(Collection<UUID> involvements, LocalDate today) {
        return involvements.isEmpty() ? Set.of() : Rows.of(entities, GOING_ON, Rows.array(involvements), today).stream()
                .map(row -> row.id("id")).collect(Collectors.toSet());
    }

    /** @return the children with whom a practitioner works, or will */
    public List<UUID> childrenOf(UUID practitioner, LocalDate today) {
        return Rows.of(entities, OF_PRACTITIONER, practitioner, today).stream().map(row -> row.id("child_id")).distinct().toList();
    }

    /** @return a practitioner's own work with one child */
    public List<UUID> of(UUID practitioner, UUID child, LocalDate today) {
        return Rows.of(entities, OF_PRACTITIONER, practitioner, today).stream().filter(row -> row.id("child_id").equals(child))
                .map(row -> row.id("id")).toList();
    }

    /** An involvement that goes on, which nobody else changes until the transaction ends; empty for any other. */
    public Optional<Work> hold(UUID involvement, LocalDate today) {
        Rows.of(entities, LOCK, involvement);
        return Rows.of(entities, ONE, involvement, today).stream().map(row -> new Work(row.id("id"), row.id("child_id"),
                row.id("practitioner_id"), row.id("manager_id"), row.flag("restricted"))).findFirst();
    }

    /** @return by involvement those who may go on with it, by name; involvements with which nobody may are left out */
    public Map<UUID, List<Successor>> successors(Collection<UUID> involvements, LocalDate today) {
        return involvements.isEmpty() ? Map.of() : Rows.of(entities, SUCCESSORS, Rows.array(involvements), today).stream()
                .collect(Collectors.groupingBy(row -> row.id("involvement_id"), Collectors.mapping(Workloads::successor, Collectors.toList())));
    }

    /** @return practitioners who are to be asked whether they still work with somebody */
    public List<UUID> toAsk(LocalDate today) {
        return Rows.of(entities, TO_ASK, today).stream().map(row -> row.id("id")).toList();
    }

    private static Successor successor(Row row) {
        return new Successor(row.id("id"), row.text("name"), row.text("role_code"));
    }
}
