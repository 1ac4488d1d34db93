package org.patchwork.protection.control;

/** The statements about requests, allow lists and conflicts. */
final class ProtectionSql {

    private static final String REQUESTS = """
            select r.id, r.child_id, r.kind, r.reason_code, r.asked_by, a.display_name as asker, r.asked_at, r.agreed_by,
                   g.display_name as agreer, r.confirmed_by, c.display_name as confirmer, r.in_force_at, r.refused_at, r.review_on,
                   r.end_asked_by, e.display_name as end_asker, r.end_asked_at, r.end_reason, r.ended_by, z.display_name as ender, r.ended_at
              from record_protection_request r
              left join account a on a.id = r.asked_by
              left join practitioner p on p.id = a.practitioner_id
              left join account g on g.id = r.agreed_by
              left join account c on c.id = r.confirmed_by
              left join account e on e.id = r.end_asked_by
              left join account z on z.id = r.ended_by
             where %s
            """;

    /** ?1 the child; ended and refused ones included. */
    static final String OF_CHILD = REQUESTS.formatted("r.child_id = cast(?1 as uuid) order by r.asked_at desc, r.id");

    /** What stands or waits, the soonest review first. */
    static final String OPEN = REQUESTS.formatted("r.ended_at is null and r.refused_at is null order by r.review_on, r.id");

    /** ?1 an account, ?2 its practitioner: what they ask, and what those ask whom they manage. */
    static final String OWN = REQUESTS.formatted("""
            r.ended_at is null and r.refused_at is null and (r.asked_by = cast(?1 as uuid) or p.manager_id = cast(?2 as uuid))
             order by r.asked_at desc, r.id""");

    /** ?1 a request, ?2 an account, ?3 its practitioner: whether they asked for it, or manage whoever did. */
    static final String HANDLES = """
            select r.child_id from record_protection_request r join account a on a.id = r.asked_by left join practitioner p on p.id = a.practitioner_id
             where r.id = cast(?1 as uuid) and (r.asked_by = cast(?2 as uuid) or p.manager_id = cast(?3 as uuid))
            """;

    /** ?1 an account: the practitioner behind it and their manager, officers left out. */
    static final String ASKER_AND_MANAGER = """
            select x.id from account a join practitioner p on p.id = a.practitioner_id
             cross join lateral (values (1, p.id), (2, p.manager_id)) x (place, id)
             where a.id = cast(?1 as uuid) and x.id is not null order by x.place
            """;

    /** ?1 the child. */
    static final String LOCK_CHILD = "select id from child where id = cast(?1 as uuid) for no key update";

    /** ?1 the child: a row when only those named open the record already. */
    static final String BEHIND_A_LIST = """
            select c.id from child c join person p on p.id = c.id
             where c.id = cast(?1 as uuid) and (c.record_protection not in ('NONE', 'LOCATION') or p.died_on is not null)
            """;

    /** ?1 the child. */
    static final String CHILD = """
            select c.id, coalesce(p.known_as, p.given_name) || ' ' || p.family_name as name, p.date_of_birth, c.record_protection
              from child c join person p on p.id = c.id where c.id = cast(?1 as uuid)
            """;

    /** ?1 the child, ?2 today. */
    static final String NAMED = """
            select l.id, r.given_name || ' ' || r.family_name as name, r.role_code, o.name as organisation_name, l.purpose_code,
                   l.granted_on, l.ends_on, daterange(l.granted_on, l.ends_on, '[]') @> cast(?2 as date) as now
              from allow_list_entry l
              join practitioner r on r.id = l.practitioner_id
              join team t on t.id = r.team_id join service s on s.id = t.service_id join organisation o on o.id = s.organisation_id
             where l.child_id = cast(?1 as uuid) order by now desc, name, l.granted_on, l.id
            """;

    /** ?1 the child, ?2 a practitioner, ?3 today: entries that let in on that day or later. */
    static final String NAMED_ALREADY = """
            select id from allow_list_entry
             where child_id = cast(?1 as uuid) and practitioner_id = cast(?2 as uuid) and (ends_on is null or ends_on >= cast(?3 as date))
            """;

    /** ?1 today: how many are named now, by record that somebody asks to protect. */
    static final String NAMED_COUNTS = """
            select r.child_id, count(distinct l.practitioner_id) as named
              from (select distinct child_id from record_protection_request where ended_at is null and refused_at is null) r
              left join allow_list_entry l on l.child_id = r.child_id and daterange(l.granted_on, l.ends_on, '[]') @> cast(?1 as date)
             group by r.child_id
            """;

    private static final String CONFLICTS = """
            select k.id, k.child_id, k.kind, k.declared_on, k.ended_on, r.given_name || ' ' || r.family_name as name, a.display_name as set_by
              from conflict k join practitioner r on r.id = k.practitioner_id left join account a on a.id = k.declared_by
             where (k.ended_on is null or k.ended_on >= cast(?1 as date)) and %s order by k.declared_on desc, name, k.id
            """;

    /** ?1 today. */
    static final String ALL_CONFLICTS = CONFLICTS.formatted("true");
    /** ?1 today, ?2 the child. */
    static final String CONFLICTS_OF_CHILD = CONFLICTS.formatted("k.child_id = cast(?2 as uuid)");
    /** ?1 today, ?2 the manager. */
    static final String CONFLICTS_OF_PEOPLE = CONFLICTS.formatted("r.manager_id = cast(?2 as uuid)");

    /** ?1 the child, ?2 the practitioner, ?3 the kind. */
    static final String DECLARED_ALREADY = """
            select id from conflict where child_id = cast(?1 as uuid) and practitioner_id = cast(?2 as uuid) and kind = ?3 and ended_on is null
            """;

    /** ?1 the manager, ?2 today. */
    static final String PEOPLE = """
            select id, given_name || ' ' || family_name as name from practitioner
             where manager_id = cast(?1 as uuid) and (left_on is null or left_on > cast(?2 as date)) order by name, id
            """;

    /** ?1 a practitioner. */
    static final String MANAGER = "select manager_id as id from practitioner where id = cast(?1 as uuid) and manager_id is not null";

    /** ?1 a work mail address or a name to sign in with. */
    static final String PRACTITIONER = """
            select p.id from practitioner p
             where lower(p.email) = lower(?1) or exists (select from account a where a.practitioner_id = p.id and a.username = lower(?1))
            """;

    /** ?1 the last day that is near enough. */
    static final String TO_REVIEW = """
            select id, asked_by, review_on from record_protection_request
             where in_force_at is not null and ended_at is null and review_on <= cast(?1 as date) order by review_on, id
            """;

    private ProtectionSql() {
    }
}
