package org.patchwork.sharing.control;

/** The statements that read what sharing decides about. No other class reads involvements for a viewer. */
final class SharingSql {

    /** When a conflict k stands; asks d.today, as do those below. */
    private static final String CONFLICT_STANDS = "(k.ended_on is null or k.ended_on >= d.today)";
    private static final String ALLOWED_NOW = "daterange(l.granted_on, l.ends_on, '[]') @> d.today";
    private static final String STATUTORY_NOW = "x.from_at <= d.now and coalesce(x.ended_at, x.expires_at) > d.now";
    private static final String STATUTORY_LAST_PART =
            "x.expires_at - least(interval '24 hours', (x.expires_at - coalesce(x.extended_at, x.from_at)) / 4) <= d.now";
    private static final String STRONGEST_BASIS = "array_position(array['S47', 'POLICE_PROTECTION', 'EDT', 'MASH'], x.basis)";
    private static final String EMERGENCY_NOW = "g.opened_at <= d.now and g.expires_at > d.now and g.ended_at is null";
    /** An invitation v that its reader has not answered yet. */
    private static final String INVITED_NOW = "v.state = 'WAITING' and v.expires_at > d.now";

    private static final String EMERGENCY = """
            g.id as emergency_id, g.mode as emergency_mode, g.told_mode as emergency_told, g.expires_at as emergency_expires_at""";
    /** Whose manager stands in for the practitioner of an involvement i. */
    private static final String SUPPORTS_NOW = """
            i.subject = 'CHILD' and (i.invited_at is null or i.accepted_at is not null) and i.disputed_at is null
                              and daterange(i.started_on, i.ended_on, '[]') @> d.today""";
    /** The involvements i, each with whether it waits for acceptance, and whether it goes on today. */
    private static final String OWN = """
            select i.*, i.invited_at is not null and i.accepted_at is null as pending,
                                   (i.invited_at is null or i.accepted_at is not null)
                                     and daterange(i.started_on, i.ended_on, '[]') @> d.today as here""";
    /** How somebody stands to a child, of all their own involvements o with it, the disputed left out. */
    private static final String STANDING = """
            bool_or(o.here and o.lead) as leads,
                           bool_or(o.here and o.core_group) as in_core_group,
                           bool_or(o.here and o.subject = 'CHILD') as supports,
                           bool_or(o.here and o.subject <> 'CHILD') as supports_family,
                           bool_or(o.pending or o.started_on > o.today) as to_come,
                           bool_or(o.ended_on < o.today) as ended,
                           (array_agg(o.id order by o.subject = 'CHILD' desc, o.started_on, o.id)
                              filter (where o.here or o.started_on > o.today and not o.pending))[1] as id""";

    /**
     * ?1 children, ?2 the viewer's practitioner, ?3 today, ?4 now. An involvement of one's own that has not begun yet
     * counts as still to come, as an invitation does; a disputed one not at all. Of a record that was merged into another, that other is
     * read.
     */
    static final String RECORDS = """
            select q.asked_id, c.id, p.given_name, p.family_name, p.known_as, p.date_of_birth, p.expected_on, p.died_on,
                   c.record_protection, c.stay_agreed_on,
                   exists (select from record_protection_request q
                            where q.child_id = c.id and q.kind = 'LOCATION' and q.in_force_at is not null and q.ended_at is null) as place_hidden,
                   (select s.plan from plan_status s
                     where s.child_id = c.id and daterange(s.from_date, s.to_date, '[]') @> d.today) as plan,
                   a.outcome as competence, a.assessed_on,
                   exists (select 1 from conflict k
                            where k.child_id = c.id and k.practitioner_id = d.me
                              and %s) as conflict,
                   l.purpose_code is not null as allow_listed,
                   x.basis as statutory_basis, coalesce(x.purpose_code, l.purpose_code) as purpose_code,
                   x.expires_at as statutory_until, x.last_part as statutory_ending,
                   own.leads, own.in_core_group, own.supports, own.supports_family, own.ended,
                   own.to_come or exists (select 1 from invitation v
                                           where v.child_id = c.id and v.practitioner_id = d.me and %s) as to_come,
                   own.id as own_involvement_id, b.name as broker_name, b.phone as broker_phone, b.out_of_hours,
                   b.hours as broker_hours,
                   %s,
                   exists (select 1 from involvement i join practitioner r on r.id = i.practitioner_id
                            where i.child_id = c.id and r.manager_id = d.me and %s) as manages
              from (select a.id as asked_id, case when exists (select from child_merge m where m.gone_id = a.id and m.undone_at is null)
                                                  then leads_to(a.id) else a.id end as id
                      from unnest(cast(?1 as uuid[])) a (id)) q
              join child c on c.id = q.id
              join person p on p.id = c.id
             cross join (select cast(?3 as date) as today, cast(?2 as uuid) as me, cast(?4 as timestamptz) as now) d
              left join broker b on b.authority_code = c.authority_code
              left join lateral (select outcome, assessed_on from competence_assessment
                                  where child_id = c.id order by assessed_on desc, recorded_at desc nulls last, id limit 1) a on true
              left join lateral (select l.purpose_code from allow_list_entry l
                                  where l.child_id = c.id and l.practitioner_id = d.me and %s limit 1) l on true
              left join lateral (select x.basis, x.purpose_code, x.expires_at, %s as last_part from statutory_access x
                                  where x.child_id = c.id and x.practitioner_id = d.me and %s
                                  order by %s limit 1) x on true
              left join emergency_access g on g.child_id = c.id and g.practitioner_id = d.me and %s
              left join lateral (
                    select %s
                      from (%s, d.today from involvement i
                             where i.child_id = c.id and i.practitioner_id = d.me and i.disputed_at is null) o) own on true
            """.formatted(CONFLICT_STANDS, INVITED_NOW, EMERGENCY, SUPPORTS_NOW, ALLOWED_NOW, STATUTORY_LAST_PART, STATUTORY_NOW, STRONGEST_BASIS,
                    EMERGENCY_NOW, STANDING, OWN);

    /**
     * ?1 children, ?2 today, ?3 now. How everybody stands to the children who stands to them at all, by the same conditions as
     * {@link #RECORDS} for one viewer.
     */
    static final String STANDINGS = """
            with d as (select cast(?2 as date) as today, cast(?3 as timestamptz) as now, cast(?1 as uuid[]) as children),
            own as (select o.child_id, o.practitioner_id, %s
                      from (%s, d.today from involvement i, d where i.child_id = any (d.children) and i.disputed_at is null) o
                     group by o.child_id, o.practitioner_id),
            managing as (select distinct i.child_id, r.manager_id as practitioner_id
                           from involvement i join practitioner r on r.id = i.practitioner_id, d
                          where i.child_id = any (d.children) and r.manager_id is not null and %s),
            allowed as (select distinct on (l.child_id, l.practitioner_id) l.child_id, l.practitioner_id, l.purpose_code
                          from allow_list_entry l, d where l.child_id = any (d.children) and %s),
            statutory as (select distinct on (x.child_id, x.practitioner_id) x.child_id, x.practitioner_id, x.basis, x.purpose_code
                            from statutory_access x, d where x.child_id = any (d.children) and %s
                           order by x.child_id, x.practitioner_id, %s),
            conflicted as (select distinct k.child_id, k.practitioner_id
                             from conflict k, d where k.child_id = any (d.children) and %s),
            emergency as (select g.* from emergency_access g, d where g.child_id = any (d.children) and %s),
            invited as (select distinct v.child_id, v.practitioner_id, true as waits from invitation v, d
                         where v.child_id = any (d.children) and v.practitioner_id is not null and %s)
            select child_id, practitioner_id, k.child_id is not null as conflict, l.purpose_code is not null as allow_listed,
                   x.basis as statutory_basis, coalesce(x.purpose_code, l.purpose_code) as purpose_code,
                   own.leads, own.in_core_group, own.supports, own.supports_family, own.to_come or v.waits as to_come, own.ended,
                   own.id as own_involvement_id, m.child_id is not null as manages, %s
              from own
              full join managing m using (child_id, practitioner_id)
              full join allowed l using (child_id, practitioner_id)
              full join statutory x using (child_id, practitioner_id)
              full join conflicted k using (child_id, practitioner_id)
              full join emergency g using (child_id, practitioner_id)
              full join invited v using (child_id, practitioner_id)
            """.formatted(STANDING, OWN, SUPPORTS_NOW, ALLOWED_NOW, STATUTORY_NOW, STRONGEST_BASIS, CONFLICT_STANDS, EMERGENCY_NOW,
                    INVITED_NOW, EMERGENCY);

    /**
     * ?1 children, ?2 now. What facts are built from, the same for every viewer and without a name; unaccepted invitations are left
     * out.
     */
    static final String INVOLVEMENTS = """
            select i.id, i.child_id, i.practitioner_id, i.subject, i.subject_person_id, i.relevant, i.started_on, i.ended_on,
                   i.disputed_at is not null as disputed, i.raised_sensitivity, i.practitioner_mark,
                   t.id as team_id, s.id as service_id, s.service_code,
                   exists (select 1 from service_hide q
                            where q.service_code = s.service_code and q.confirmed_at is not null and q.ended_at is null
                              and q.until > cast(?2 as timestamptz)) as service_hidden,
                   u.date_of_birth as subject_born,
                   n.state as consent_state, n.extent as consent_extent, n.giver as consent_giver, n.scope as consent_scope,
                   n.valid_from as consent_from, n.valid_to as consent_to, n.scope_list,
                   h.decision as holder_decision, h.review_on,
                   (select b.state from objection b where b.involvement_id = i.id
                     order by array_position(array['UPHELD', 'PENDING', 'REJECTED'], b.state) limit 1) as objection
              from involvement i
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
              left join person u on u.id = i.subject_person_id
              left join lateral (
                    select c.state, c.extent, c.giver, c.scope, c.valid_from, c.valid_to,
                           (select string_agg(coalesce(cast(e.organisation_id as text), e.role_code), ',')
                              from consent_scope e where e.consent_id = c.id) as scope_list
                      from consent c
                     where c.child_id = i.child_id and c.service_id = s.id
                       and c.subject_id = coalesce(i.subject_person_id, i.child_id)
                     order by c.recorded_at desc, c.id limit 1) n on true
              left join lateral (
                    select d.decision, d.review_on from holder_decision d
                     where d.child_id = i.child_id and d.service_id = s.id
                       and d.subject_id = coalesce(i.subject_person_id, i.child_id)
                     order by d.decided_at desc, d.id limit 1) h on true
             where i.child_id = any (cast(?1 as uuid[])) and i.recorded_in_error_at is null
               and (i.invited_at is null or i.accepted_at is not null)
             order by i.started_on, i.id
            """;

    /**
     * ?1 children, ?2 today. What cards show, ordered by name; run in the viewer's role, in which the database gives out no row that
     * the access record of this look does not say was shown.
     */
    static final String PARTICULARS = """
            select i.id, i.child_id, i.practitioner_id, i.role_code, i.subject, i.subject_person_id, i.started_on, i.ended_on, i.lead,
                   r.given_name || ' ' || r.family_name as practitioner_name, r.phone, r.safe_phone, r.email, r.working_days,
                   r.away_from, r.away_to, r.left_on, v.given_name || ' ' || v.family_name as cover_name, v.phone as cover_phone,
                   greatest(i.started_on, i.confirmed_on, k.on_date) + q.ask_after_days as ask_from,
                   greatest(i.started_on, i.confirmed_on, k.on_date) + q.stale_after_days as stale_from,
                   t.name as team_name, t.phone as team_phone, s.name as service_name, o.id as organisation_id, o.name as organisation_name,
                   k.on_date as last_contact_on, k.face_to_face,
                   w.id as attention_id, w.reason_code as attention_reason, w.ask_code as attention_asked, w.raised_at as attention_at
              from involvement i
              join practitioner r on r.id = i.practitioner_id
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
              left join practitioner v on v.id = r.cover_id and (v.left_on is null or v.left_on > cast(?2 as date))
              left join still_involved_rule q on true
              left join attention w on w.involvement_id = i.id and w.closed_at is null
              left join lateral (
                    select m.on_date, bool_or(m.kind in ('SEEN', 'MEETING')) as face_to_face from contact m
                     where m.involvement_id = i.id
                     group by m.on_date order by m.on_date desc limit 1) k on true
             where i.child_id = any (cast(?1 as uuid[]))
             order by r.family_name, r.given_name, i.started_on, i.id
            """;

    /** ?1 access records written in this transaction. From here to its end, or to {@link #AS_APPLICATION}, the viewer's role reads. */
    static final String AS_VIEWER = "select set_config('patchwork.looks', ?1, true), set_config('role', 'patchwork_viewer', true)";

    /** As {@link #AS_VIEWER}, for the look of this transaction whose id is from ?1 to ?2. */
    static final String AS_VIEWER_OF = """
            select set_config('patchwork.looks', coalesce((select cast(array_agg(a.id) as text) from access_record a
                where a.id between cast(?1 as uuid) and cast(?2 as uuid)), ''), true), set_config('role', 'patchwork_viewer', true)""";

    static final String AS_APPLICATION = "select set_config('role', 'none', true), set_config('patchwork.looks', '', true)";

    /** ?1 the viewer's practitioner, ?2 today. */
    static final String CASELOAD = """
            select p.id from person p
             where not exists (select from child_merge m where m.gone_id = p.id and m.undone_at is null)
               and exists (select 1 from involvement i
                            where i.child_id = p.id and i.practitioner_id = cast(?1 as uuid) and i.disputed_at is null
                              and (i.invited_at is null or i.accepted_at is not null)
                              and (i.ended_on is null or i.ended_on >= cast(?2 as date)))
             order by p.family_name, p.given_name, p.id
            """;

    /** ?1 involvements. For officers who look into a decision about them. */
    static final String WHOSE = """
            select i.id, r.given_name || ' ' || r.family_name as practitioner_name, s.service_code, s.name as service_name
              from involvement i
              join practitioner r on r.id = i.practitioner_id
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
             where i.id = any (cast(?1 as uuid[]))
            """;

    /** ?1 a child. For officers who ask who could see whom. */
    static final String INVOLVED_WITH = """
            select i.id, r.given_name || ' ' || r.family_name as practitioner_name
              from involvement i join practitioner r on r.id = i.practitioner_id
             where i.child_id = cast(?1 as uuid)
            """;

    /** ?1 a child, ?2 today. Who leads its team. */
    static final String LEADS = """
            select i.practitioner_id as id from involvement i cross join (select cast(?2 as date) as today) d
             where i.child_id = cast(?1 as uuid) and i.lead and %s order by 1
            """.formatted(SUPPORTS_NOW);

    /** ?1 an emergency, ?2 its step. */
    static final String EMERGENCY_TOLD = "update emergency_access set told_mode = ?2 where id = cast(?1 as uuid)";

    /** ?1 a child. */
    static final String CHILD_NAME = "select given_name || ' ' || family_name as name from person where id = cast(?1 as uuid)";

    private SharingSql() {
    }
}
