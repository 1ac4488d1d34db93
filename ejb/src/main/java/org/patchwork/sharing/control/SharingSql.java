package org.patchwork.sharing.control;

/** The statements that read what sharing decides about. No other class reads involvements for a viewer. */
final class SharingSql {

    /**
     * ?1 children, ?2 the viewer's practitioner, ?3 today, ?4 now. An involvement of one's own that has not begun yet
     * counts as still to come, a disputed one not at all.
     */
    static final String RECORDS = """
            select c.id, p.given_name, p.family_name, p.known_as, p.date_of_birth, p.expected_on, p.died_on,
                   c.record_protection, c.stay_agreed_on,
                   (select s.plan from plan_status s
                     where s.child_id = c.id and daterange(s.from_date, s.to_date, '[]') @> d.today) as plan,
                   a.outcome as competence, a.assessed_on,
                   exists (select 1 from conflict k
                            where k.child_id = c.id and k.practitioner_id = d.me
                              and (k.ended_on is null or k.ended_on >= d.today)) as conflict,
                   l.purpose_code is not null as allow_listed,
                   x.basis as statutory_basis, coalesce(x.purpose_code, l.purpose_code) as purpose_code,
                   own.leads, own.in_core_group, own.supports, own.supports_family, own.to_come, own.ended,
                   own.id as own_involvement_id, b.name as broker_name, b.phone as broker_phone, b.out_of_hours,
                   exists (select 1 from involvement i join practitioner r on r.id = i.practitioner_id
                            where i.child_id = c.id and r.manager_id = d.me and i.subject = 'CHILD'
                              and (i.invited_at is null or i.accepted_at is not null) and i.disputed_at is null
                              and daterange(i.started_on, i.ended_on, '[]') @> d.today) as manages
              from child c
              join person p on p.id = c.id
             cross join (select cast(?3 as date) as today, cast(?2 as uuid) as me, cast(?4 as timestamptz) as now) d
              left join broker b on true
              left join lateral (select outcome, assessed_on from competence_assessment
                                  where child_id = c.id order by assessed_on desc, id limit 1) a on true
              left join lateral (select purpose_code from allow_list_entry
                                  where child_id = c.id and practitioner_id = d.me
                                    and daterange(granted_on, ends_on, '[]') @> d.today limit 1) l on true
              left join lateral (select basis, purpose_code from statutory_access
                                  where child_id = c.id and practitioner_id = d.me and from_at <= d.now and expires_at > d.now
                                  order by array_position(array['S47', 'POLICE_PROTECTION', 'EDT', 'MASH'], basis) limit 1) x on true
              left join lateral (
                    select bool_or(o.here and o.lead) as leads,
                           bool_or(o.here and o.core_group) as in_core_group,
                           bool_or(o.here and o.subject = 'CHILD') as supports,
                           bool_or(o.here and o.subject <> 'CHILD') as supports_family,
                           bool_or(o.pending or o.started_on > d.today) as to_come,
                           bool_or(o.ended_on < d.today) as ended,
                           (array_agg(o.id order by o.subject = 'CHILD' desc, o.started_on, o.id)
                              filter (where o.here or o.started_on > d.today and not o.pending))[1] as id
                      from (select i.*, i.invited_at is not null and i.accepted_at is null as pending,
                                   (i.invited_at is null or i.accepted_at is not null)
                                     and daterange(i.started_on, i.ended_on, '[]') @> d.today as here
                              from involvement i
                             where i.child_id = c.id and i.practitioner_id = d.me and i.disputed_at is null) o) own on true
             where c.id = any (cast(?1 as uuid[]))
            """;

    /** ?1 children, ?2 the viewer's organisation, ?3 the viewer's role, ?4 today, ?5 now. Unaccepted invitations are left out. */
    static final String INVOLVEMENTS = """
            select i.id, i.child_id, i.practitioner_id, i.role_code, i.subject, i.subject_person_id, i.relevant,
                   i.started_on, i.ended_on, i.disputed_at is not null as disputed, i.lead, i.raised_sensitivity,
                   i.practitioner_mark, r.given_name || ' ' || r.family_name as practitioner_name, r.phone, r.safe_phone,
                   r.email, r.working_days,
                   case when cast(?4 as date) between r.away_from and r.away_to
                        then v.given_name || ' ' || v.family_name end as cover_name,
                   t.id as team_id, t.name as team_name, s.id as service_id, s.service_code, s.name as service_name,
                   o.id as organisation_id, o.name as organisation_name,
                   exists (select 1 from service_hide q
                            where q.service_code = s.service_code and q.confirmed_at is not null and q.ended_at is null
                              and q.until > cast(?5 as timestamptz)) as service_hidden,
                   u.date_of_birth as subject_born, k.on_date as last_contact_on, k.face_to_face,
                   n.state as consent_state, n.extent as consent_extent, n.giver as consent_giver, n.scope as consent_scope,
                   n.valid_from as consent_from, n.valid_to as consent_to, n.in_scope,
                   h.decision as holder_decision, h.review_on,
                   (select b.state from objection b where b.involvement_id = i.id
                     order by array_position(array['UPHELD', 'PENDING', 'REJECTED'], b.state) limit 1) as objection
              from involvement i
              join practitioner r on r.id = i.practitioner_id
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
              left join practitioner v on v.id = r.cover_id
              left join person u on u.id = i.subject_person_id
              left join lateral (
                    select c.state, c.extent, c.giver, c.scope, c.valid_from, c.valid_to,
                           exists (select 1 from consent_scope e
                                    where e.consent_id = c.id
                                      and (e.organisation_id = cast(?2 as uuid) or e.role_code = ?3)) as in_scope
                      from consent c
                     where c.child_id = i.child_id and c.service_id = s.id
                       and c.subject_id = coalesce(i.subject_person_id, i.child_id)
                     order by c.recorded_at desc, c.id limit 1) n on true
              left join lateral (
                    select d.decision, d.review_on from holder_decision d
                     where d.child_id = i.child_id and d.service_id = s.id
                       and d.subject_id = coalesce(i.subject_person_id, i.child_id)
                     order by d.decided_at desc, d.id limit 1) h on true
              left join lateral (
                    select m.on_date, bool_or(m.kind in ('SEEN', 'MEETING')) as face_to_face from contact m
                     where m.involvement_id = i.id
                     group by m.on_date order by m.on_date desc limit 1) k on true
             where i.child_id = any (cast(?1 as uuid[]))
               and (i.invited_at is null or i.accepted_at is not null)
             order by r.family_name, r.given_name, i.started_on, i.id
            """;

    /** ?1 the viewer's practitioner, ?2 today. */
    static final String CASELOAD = """
            select p.id from person p
             where exists (select 1 from involvement i
                            where i.child_id = p.id and i.practitioner_id = cast(?1 as uuid) and i.disputed_at is null
                              and (i.invited_at is null or i.accepted_at is not null)
                              and (i.ended_on is null or i.ended_on >= cast(?2 as date)))
             order by p.family_name, p.given_name, p.id
            """;

    /** ?1 to ?3 patterns of words, ?4 the viewer's practitioner, ?5 how many at most. */
    static final String NAMED = """
            select p.id, exists (select 1 from involvement i
                                  where i.child_id = p.id and i.practitioner_id = cast(?4 as uuid)) as own
              from person p join child c on c.id = p.id
             where (lower(p.given_name) like ?1 or lower(p.family_name) like ?1 or lower(p.known_as) like ?1)
               and (lower(p.given_name) like ?2 or lower(p.family_name) like ?2 or lower(p.known_as) like ?2)
               and (lower(p.given_name) like ?3 or lower(p.family_name) like ?3 or lower(p.known_as) like ?3)
             order by own desc, p.family_name, p.given_name, p.id
             limit ?5
            """;

    private SharingSql() {
    }
}
