package org.patchwork.people.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.FamilyMember;

/** Reads relatives and carers with the households they live in. */
@ApplicationScoped
public class Relatives {

    private static final String RELATIVES = """
            with today as (select cast(?2 as date) as day),
            home as (
                select m.household_id, m.person_id, m.since from household_member m, today
                 where (m.since is null or m.since <= day) and (m.until is null or m.until >= day)),
            relative as (
                select r.person_id, r.kind, r.parental_responsibility <> 'NONE' as responsible from relationship r, today
                 where r.other_id = cast(?1 as uuid)
                   and (r.since is null or r.since <= day) and (r.until is null or r.until >= day)
                union all
                select r.other_id, r.kind, false from relationship r, today
                 where r.person_id = cast(?1 as uuid) and r.kind in ('SIBLING', 'HALF_SIBLING')
                   and (r.since is null or r.since <= day) and (r.until is null or r.until >= day)),
            member as (
                select distinct on (p.id) p.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, kind,
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
                 order by p.id, relative.responsible desc, kind)
            select id, name, kind, responsible, adult, household_id, with_child
              from member order by with_child desc, adult desc, name, id
            """;

    @PersistenceContext
    EntityManager entities;

    /** @return those related on that day and alive, each once; a person of two kinds by the one with responsibility */
    public List<FamilyMember> of(UUID child, LocalDate day) {
        List<?> rows = entities.createNativeQuery(RELATIVES)
                .setParameter(1, child).setParameter(2, day).getResultList();
        return rows.stream().map(row -> memberOf((Object[]) row)).toList();
    }

    private static FamilyMember memberOf(Object[] row) {
        return new FamilyMember((UUID) row[0], (String) row[1], (String) row[2], (Boolean) row[3], (Boolean) row[4],
                (UUID) row[5], (Boolean) row[6]);
    }
}
