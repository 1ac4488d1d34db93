package org.patchwork.sharing.control;

/** The statements about what services hold, and what is asked of them. */
final class HolderSql {

    /** A prompt d, with the involvement i that it is about and the team t that gives the service. */
    private static final String PROMPT = """
              from due_obligation d
              join involvement i on i.id = d.involvement_id
              join team t on t.id = i.team_id
            """;
    private static final String WAITS = " where d.obligation = 'PROMPT_HOLDER_TO_DECIDE' and d.done_at is null\n";

    /** ?1 the practitioner, ?2 today. A lead answers for services of the organisation they work for, as long as they work there. */
    static final String LED = """
            select l.service_id as id
              from safeguarding_lead l
              join service s on s.id = l.service_id
              join practitioner p on p.id = l.practitioner_id
              join team t on t.id = p.team_id
              join service o on o.id = t.service_id and o.organisation_id = s.organisation_id
             where l.practitioner_id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
             order by 1
            """;

    /** ?1 the account, ?2 today. The services in which a manager, or somebody whom they manage, works. */
    static final String MANAGED = """
            select distinct t.service_id as id
              from account a
              join practitioner m on m.id = a.practitioner_id or m.manager_id = a.practitioner_id
              join team t on t.id = m.team_id
             where a.id = cast(?1 as uuid) and (m.left_on is null or m.left_on > cast(?2 as date))
               and exists (select from account_role r where r.account_id = a.id and r.role = 'MANAGER')
             order by 1
            """;

    /** ?1 services, ?2 today. Who manages them, each with the service. */
    static final String MANAGERS = """
            select distinct t.service_id, a.practitioner_id
              from account a
              join practitioner p on p.id = a.practitioner_id
              join practitioner m on m.id = p.id or m.manager_id = p.id
              join team t on t.id = m.team_id
             where t.service_id = any (cast(?1 as uuid[])) and a.disabled_at is null
               and (p.left_on is null or p.left_on > cast(?2 as date)) and (m.left_on is null or m.left_on > cast(?2 as date))
               and exists (select from account_role r where r.account_id = a.id and r.role = 'MANAGER')
             order by 1, 2
            """;

    /** ?1 services, ?2 how many at most; the longest waiting first. */
    static final String PROMPTS_OF = """
            select d.id, d.raised_at, i.id as involvement_id, i.child_id
            """ + PROMPT + WAITS + """
               and t.service_id = any (cast(?1 as uuid[]))
             order by d.raised_at, d.id limit ?2
            """;

    static final String PROMPTS = "select d.id, d.raised_at, t.service_id\n" + PROMPT + WAITS + " order by d.raised_at, d.id";

    /** ?1 prompts, ?2 today. Who is to be told of each: leads who may look at the child. */
    static final String TO_TELL = """
            select d.id, l.practitioner_id
            """ + PROMPT + """
              join child c on c.id = i.child_id
              join safeguarding_lead l on l.service_id = t.service_id
              join practitioner p on p.id = l.practitioner_id
            """ + WAITS + """
               and d.id = any (cast(?1 as uuid[])) and (p.left_on is null or p.left_on > cast(?2 as date))
               and not exists (select from conflict k where k.child_id = c.id and k.practitioner_id = l.practitioner_id
                                and (k.ended_on is null or k.ended_on >= cast(?2 as date)))
               and (c.record_protection not in ('PROTECTED_PERSON', 'ADOPTION_SEALED')
                  or exists (select from allow_list_entry e where e.child_id = c.id and e.practitioner_id = l.practitioner_id
                                and daterange(e.granted_on, e.ends_on, '[]') @> cast(?2 as date)))
             order by 1, 2
            """;

    /** ?1 now, ?2 a child, ?3 a service, ?4 whose service it is. */
    static final String CLOSE = """
            update due_obligation set done_at = cast(?1 as timestamptz), version = version + 1
             where obligation = 'PROMPT_HOLDER_TO_DECIDE' and done_at is null and child_id = cast(?2 as uuid)
               and involvement_id in (select i.id from involvement i join team t on t.id = i.team_id
                                       where i.child_id = cast(?2 as uuid) and t.service_id = cast(?3 as uuid)
                                         and coalesce(i.subject_person_id, i.child_id) = cast(?4 as uuid))
            """;

    /** ?1 involvements. Who works there, and in which service; for the service itself. */
    static final String HELD = """
            select i.id, r.given_name || ' ' || r.family_name as practitioner_name, s.name as service_name
              from involvement i
              join practitioner r on r.id = i.practitioner_id
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
             where i.id = any (cast(?1 as uuid[]))
             order by r.family_name, r.given_name, i.id
            """;

    /** ?1 an involvement. */
    static final String WHERE_HELD = """
            select i.child_id, t.service_id from involvement i join team t on t.id = i.team_id where i.id = cast(?1 as uuid)
            """;

    /** ?1 children, ?2 services. What was decided last of each. */
    static final String DECIDED = """
            select distinct on (d.child_id, d.service_id, d.subject_id) d.id, d.child_id, d.service_id, d.subject_id, d.decision, d.reason,
                   d.decided_at, d.review_on, p.given_name || ' ' || p.family_name as decided_by
              from holder_decision d join practitioner p on p.id = d.decided_by
             where d.child_id = any (cast(?1 as uuid[])) and d.service_id = any (cast(?2 as uuid[]))
             order by d.child_id, d.service_id, d.subject_id, d.decided_at desc, d.id
            """;

    /** ?1 children, ?2 now. Those about whom somebody enquires under a statutory power; whoever it is. */
    static final String ENQUIRED = """
            select distinct child_id as id from statutory_access x
             where x.child_id = any (cast(?1 as uuid[])) and x.from_at <= cast(?2 as timestamptz) and least(x.expires_at, x.ended_at) > cast(?2 as timestamptz)
            """;

    /** As {@link #ENQUIRED}, but on reasonable cause to suspect significant harm alone (Children Act 1989 s46, s47). */
    static final String SUSPECTED_HARM = ENQUIRED.strip() + " and x.basis in ('S47', 'POLICE_PROTECTION')";

    /** ?1 children, ?2 services. Children of whom one of the services decided. */
    static final String CHILDREN_DECIDED = """
            select distinct child_id as id from holder_decision
             where child_id = any (cast(?1 as uuid[])) and service_id = any (cast(?2 as uuid[]))
            """;

    /**
     * ?1 codes of sensitive services, ?2 today, ?3 now. Involvements of today about which their service may have to be asked and has not
     * been, by child.
     */
    static final String TO_ASK_ABOUT = """
            with sensitive as (
                select i.* from involvement i join team t on t.id = i.team_id join service s on s.id = t.service_id
                 where s.service_code = any (string_to_array(?1, ','))
                 union
                select i.* from involvement i where i.raised_sensitivity is not null)
            select i.id, i.child_id
              from sensitive i
              join person p on p.id = i.child_id
             cross join (select cast(?2 as date) as today, cast(?3 as timestamptz) as now) d
             where p.died_on is null and i.disputed_at is null and (i.invited_at is null or i.accepted_at is not null)
               and daterange(i.started_on, i.ended_on, '[]') @> d.today
               and not exists (select from due_obligation o where o.involvement_id = i.id and o.obligation = 'PROMPT_HOLDER_TO_DECIDE'
                                  and o.done_at is null)
               and (p.date_of_birth > d.today - interval '13 years'
                    or exists (select from plan_status s where s.child_id = i.child_id and s.plan in ('CIN', 'CP', 'LAC')
                                  and daterange(s.from_date, s.to_date, '[]') @> d.today)
                    or exists (select from statutory_access x where x.child_id = i.child_id and x.from_at <= d.now and least(x.expires_at, x.ended_at) > d.now)
                    or exists (select from holder_decision h where h.child_id = i.child_id and h.review_on <= d.today))
             order by i.child_id, i.id
            """;

    /** ?1 involvements, ?2 now. Gives the prompts that are new. */
    static final String ASK = """
            insert into due_obligation (id, obligation, child_id, involvement_id, rule_id, raised_at)
            select gen_random_uuid(), 'PROMPT_HOLDER_TO_DECIDE', i.child_id, i.id, '-', cast(?2 as timestamptz)
              from involvement i where i.id = any (cast(?1 as uuid[])) order by i.id
            on conflict do nothing
            returning id
            """;

    private HolderSql() {
    }
}
