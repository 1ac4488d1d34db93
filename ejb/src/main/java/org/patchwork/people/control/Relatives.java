package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.people.boundary.Kin;
import org.patchwork.people.entity.RelationshipKind;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Reads relatives and carers with the households they live in. */
@ApplicationScoped
public class Relatives {

    static final String RELATIVES = """
            with today as (select cast(?2 as date) as day),
            home as not materialized (
                select m.household_id, m.person_id, m.since from household_member m, today
                 where (m.since is null or m.since <= day) and (m.until is null or m.until >= day)),
            relative as (
                select r.person_id, r.kind, true as forward, r.parental_responsibility <> 'NONE' as responsible from relationship r, today
                 where r.other_id = cast(?1 as uuid) and r.end_reason is distinct from 'MISTAKE'
                   and (r.since is null or r.since <= day) and (r.until is null or r.until >= day)
                union all
                select r.other_id, r.kind, false, false from relationship r, today
                 where r.person_id = cast(?1 as uuid) and r.end_reason is distinct from 'MISTAKE'
                   and (r.since is null or r.since <= day) and (r.until is null or r.until >= day)),
            member as (
                select distinct on (p.id) p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, kind, forward,
                       bool_or(responsible) over (partition by p.id) as responsible,
                       p.expected_on is null
                           and (p.date_of_birth is null or p.date_of_birth <= day - interval '18 years') as adult,
                       own.household_id, coalesce(own.with_child, false) as with_child
                  from today, relative join person p on p.id = relative.person_id
                  left join lateral (
                       select home.household_id, exists (select 1 from home childs
                                   where childs.household_id = home.household_id and childs.person_id = cast(?1 as uuid)) as with_child
                         from home where home.person_id = p.id
                        order by with_child desc, since desc nulls last, household_id limit 1) own on true
                 where p.died_on is null
                 order by p.id, relative.responsible desc, kind, forward desc)
            select id, name, kind, forward, responsible, adult, household_id, with_child
              from member order by with_child desc, adult desc, name, id
            """;

    @PersistenceContext
    EntityManager entities;

    /** @return those related on that day and alive, each once; a person of two kinds by the one with responsibility */
    public List<FamilyMember> of(UUID child, LocalDate day) {
        return Rows.of(entities, RELATIVES, child, day).stream().map(Relatives::memberOf).toList();
    }

    private static FamilyMember memberOf(Row row) {
        Kin kin = Kin.of(RelationshipKind.valueOf(row.text("kind")), row.flag("forward"));
        return new FamilyMember(row.id("id"), row.text("name"), kin.name(), row.flag("responsible"), row.flag("adult"),
                row.id("household_id"), row.flag("with_child"));
    }
}
