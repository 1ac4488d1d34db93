package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.FamilyRecord;
import org.patchwork.people.boundary.FamilyRecord.Responsibility;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.FamilyRecord.Stay;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.entity.RelationshipKind;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Reads a child's family with what was before: everybody who is or was related to the child, and what they are to each other. */
@ApplicationScoped
public class Circles {

    /** ?1 the child. */
    private static final String CIRCLE = """
            with kin as (
                select person_id, other_id from relationship where end_reason is distinct from 'MISTAKE'
                   and (other_id = cast(?1 as uuid) or person_id = cast(?1 as uuid))),
            circle as (
                select id from person where id = cast(?1 as uuid)
                 union select person_id from kin union select other_id from kin)
            """;
    private static final String PEOPLE = CIRCLE + """
            select id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, p.date_of_birth, p.expected_on, p.died_on,
                   p.expected_on is null
                       and (p.date_of_birth is null or p.date_of_birth <= cast(?2 as date) - interval '18 years') as adult,
                   c.id is not null as own_record
              from circle join person p using (id) left join child c using (id)
             order by id = cast(?1 as uuid) desc, adult desc, name, id
            """;
    private static final String TIES = CIRCLE + """
            select r.id, r.person_id, r.kind, r.other_id, r.since, r.until, r.parental_responsibility,
                   e.since as held_since, e.source, e.recorded_at, a.practitioner_id
              from relationship r
              left join lateral (select * from responsibility_entry e where e.relationship_id = r.id
                                  order by e.recorded_at desc, e.id limit 1) e on true
              left join account a on a.id = e.recorded_by
             where r.end_reason is distinct from 'MISTAKE'
               and r.person_id in (select id from circle) and r.other_id in (select id from circle)
             order by r.since nulls first, r.id
            """;
    private static final String STAYS = CIRCLE + """
            select m.id, m.person_id, m.household_id, m.since, m.until
              from household_member m where m.person_id in (select id from circle)
             order by m.since nulls first, m.id
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Clock clock;

    /** @param today on which age is counted */
    public FamilyRecord of(UUID child, LocalDate today) {
        List<Somebody> people = Rows.of(entities, PEOPLE, child, today).stream().map(Circles::somebody).toList();
        List<Tie> ties = Rows.of(entities, TIES, child).stream().map(this::tie).toList();
        List<Stay> stays = Rows.of(entities, STAYS, child).stream().map(row -> new Stay(row.id("id"), row.id("person_id"),
                row.id("household_id"), row.date("since"), row.date("until"))).toList();
        return new FamilyRecord(child, people, ties, stays);
    }

    private static Somebody somebody(Row row) {
        return new Somebody(row.id("id"), row.text("name"), row.date("date_of_birth"), row.date("expected_on"), row.date("died_on"),
                row.flag("adult"), row.flag("own_record"));
    }

    private Tie tie(Row row) {
        return new Tie(row.id("id"), row.id("person_id"), Kin.of(RelationshipKind.valueOf(row.text("kind")), true), row.id("other_id"),
                row.date("since"), row.date("until"), responsibility(row));
    }

    private Responsibility responsibility(Row row) {
        String state = row.text("parental_responsibility");
        boolean said = row.text("source") != null;
        if (!said && "NONE".equals(state)) {
            return null;
        }
        return new Responsibility(state, row.date("held_since"), row.text("source"), row.id("practitioner_id"),
                said ? row.instant("recorded_at").atZone(clock.getZone()).toLocalDate() : null);
    }
}
