-- One council (size M of the data sizes): people who do not exist, the same every time. Day 0 is 2026-03-16.
create temporary table code (n int primary key, service text, role text, sensitive boolean);
insert into code select row_number() over () - 1, v.* from (values
    ('SCHOOL', 'TEACHER', false), ('SCHOOL', 'DSL', false), ('SCHOOL', 'SENCO', false), ('SCHOOL_NURSING', 'SCHOOL_NURSE', false),
    ('HEALTH_VISITING', 'HEALTH_VISITOR', false), ('GP', 'GP', false), ('CHILDRENS_SOCIAL_CARE', 'SOCIAL_WORKER', false),
    ('CHILDRENS_SOCIAL_CARE', 'SOCIAL_WORKER', false), ('EARLY_HELP', 'FAMILY_SUPPORT', false), ('YOUTH_SERVICE', 'YOUTH_WORKER', false),
    ('HOUSING', 'HOUSING_OFFICER', false), ('COMMUNITY_SAFETY', 'COMMUNITY_SAFETY', false), ('POLICE', 'POLICE_OFFICER', false),
    ('MIDWIFERY', 'MIDWIFE', false), ('VOLUNTARY', 'VOLUNTARY_WORKER', false), ('CAMHS', 'CAMHS_CLINICIAN', true),
    ('YP_SUBSTANCE_MISUSE', 'DRUG_WORKER', true), ('IDVA', 'VOLUNTARY_WORKER', true), ('YOUTH_JUSTICE', 'YOUTH_JUSTICE_WORKER', true),
    ('MASH', 'MASH_PRACTITIONER', false)) v;

insert into broker (id, name, phone) values (md5('broker')::uuid, 'Information broker', '+441632960000');
insert into organisation (id, name, agency_kind, agreement_from, agreement_to)
select md5('o' || n)::uuid, 'Agency ' || n, 'COUNCIL', date '2025-01-01', case when n % 40 = 0 then date '2026-01-31' else date '2027-12-31' end
  from generate_series(1, 120) n;
insert into service (id, organisation_id, service_code, name)
select md5('s' || n)::uuid, md5('o' || n % 120 + 1)::uuid, (select service from code c where c.n = s.n % 20), 'Service ' || n
  from generate_series(0, 399) s (n);
insert into team (id, service_id, name) select md5('t' || n)::uuid, md5('s' || n % 400)::uuid, 'Team ' || n from generate_series(0, 799) n;
insert into practitioner (id, team_id, given_name, family_name, role_code, manager_id, training_valid_to, checks_valid_to)
select md5('p' || n)::uuid, md5('t' || n % 800)::uuid, (array['Ann', 'Ben', 'Cara', 'Dev', 'Ella', 'Farah', 'Gwen'])[n % 7 + 1], 'Worker' || n,
       (select role from code c where c.n = p.n % 20), case when n >= 800 then md5('p' || n % 800)::uuid end,
       case when n % 97 = 0 then date '2026-01-01' else date '2027-01-01' end, date '2027-01-01'
  from generate_series(0, 4999) p (n);
insert into account (id, username, password_hash, practitioner_id, display_name, code_accepted_at)
select md5('a' || n)::uuid, 'worker' || n, 'none', md5('p' || n)::uuid, 'Worker ' || n, timestamptz '2026-01-01 09:00Z'
  from generate_series(0, 4999) n;
insert into account_role select id, 'PRACTITIONER' from account;

insert into person (id, given_name, family_name, date_of_birth)
select md5('c' || n)::uuid, (array['Amina', 'Jude', 'Rosie', 'Callum', 'Kezia', 'Noah', 'Zara'])[n % 7 + 1], 'Family' || n / 2,
       date '2026-03-16' - 200 - (n * 37 % 6900)
  from generate_series(0, 59999) n;
insert into child (id, record_protection)
select md5('c' || n)::uuid, case when n % 250 = 1 then 'LOCATION' when n % 1000 = 2 then 'SHIELDED' when n % 2000 = 3 then 'PROTECTED_PERSON'
       when n % 2000 = 4 then 'ADOPTION_SEALED' else 'NONE' end
  from generate_series(0, 59999) n;
insert into plan_status (id, child_id, plan, from_date)
select md5('plan' || n)::uuid, md5('c' || n)::uuid, (array['EARLY_HELP', 'EARLY_HELP', 'CIN', 'CIN', 'CP', 'LAC'])[n % 6 + 1], date '2025-10-01'
  from generate_series(0, 59999) n where n % 3 > 0;
insert into competence_assessment (id, child_id, outcome, assessed_on)
select md5('ca' || n)::uuid, md5('c' || n)::uuid, case when n % 2 = 0 then 'GILLICK' else 'NOT_COMPETENT' end, date '2025-12-01'
  from generate_series(0, 59999) n where n % 11 = 0;

-- Few around most, up to sixty around some; a child's people live in one part of the town, save for the odd one.
insert into involvement (id, child_id, practitioner_id, team_id, role_code, subject, subject_person_id, relevant, started_on, ended_on,
                         invited_at, disputed_at, core_group, lead, raised_sensitivity, practitioner_mark, recorded_at)
select md5('i' || n || '/' || k)::uuid, md5('c' || n)::uuid, md5('p' || w)::uuid, md5('t' || w % 800)::uuid, (select role from code c where c.n = w % 20),
       case when h % 23 = 0 then 'PARENT' else 'CHILD' end, case when h % 23 = 0 then md5('c' || n)::uuid end, h % 10 > 0,
       date '2026-03-16' - (h % 900 - 20), case when k > 1 and h % 5 = 0 and h % 900 - 20 > 30 then date '2026-03-16' - h % 25 end,
       case when k > 1 and h % 89 = 0 then timestamptz '2026-03-10 09:00Z' end, case when k > 1 and h % 211 = 0 then timestamptz '2026-03-10 09:00Z' end,
       k <= 2 and h % 4 = 0, k = 1 and h % 23 > 0 and h % 900 > 20, case when h % 301 = 0 then 'SENSITIVE_HEALTH' end, h % 127 = 0, timestamptz '2026-03-15 09:00Z'
  from (select n, k, (n * 7 + k * 613) % 5000 as w, abs(hashint4(n * 101 + k)) % 100000 as h
          from generate_series(0, 59999) n
         cross join lateral generate_series(1, case when n % 100 = 0 then 20 + n % 41 when n % 10 = 0 then 9 + n % 8 when n % 4 = 0 then 2 else 4 + n % 5 end) k) each;
insert into contact (id, involvement_id, on_date, kind, recorded_at)
select gen_random_uuid(), id, started_on, 'SEEN', timestamptz '2026-03-15 09:00Z' from involvement where started_on <= date '2026-03-16';

insert into consent (id, child_id, service_id, state, extent, giver, subject_id, scope, valid_from, recorded_at)
select md5('n' || i.id)::uuid, i.child_id, t.service_id, case when h % 4 = 0 then 'REFUSED' when h % 4 = 1 then 'WITHDRAWN' else 'GIVEN' end,
       case when h % 4 = 2 then 'FULL' when h % 4 = 3 then 'EXISTENCE' end, case when h % 2 = 0 then 'PARENT' else 'CHILD' end, i.child_id,
       case when h % 20 = 2 then 'ONLY' when h % 20 = 6 then 'EXCEPT' else 'ALL' end, date '2025-09-01', timestamptz '2025-09-01 09:00Z'
  from involvement i join team t on t.id = i.team_id join service s on s.id = t.service_id,
       lateral (select abs(hashtext(i.id::text)) % 1000 as h) x
 where s.service_code in ('CAMHS', 'YP_SUBSTANCE_MISUSE', 'IDVA', 'YOUTH_JUSTICE') and h % 10 < 6;
insert into consent_scope (id, consent_id, role_code) select md5('r' || id)::uuid, id, 'SOCIAL_WORKER' from consent where scope <> 'ALL';
insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on)
select md5('h' || i.id)::uuid, i.child_id, t.service_id, i.child_id, (array['DISCLOSE_FULL', 'DISCLOSE_EXISTENCE', 'WITHHOLD'])[h % 3 + 1],
       'Generated', 'SAFEGUARDING', i.practitioner_id, timestamptz '2026-01-01 09:00Z', date '2026-12-01'
  from involvement i join team t on t.id = i.team_id join service s on s.id = t.service_id,
       lateral (select abs(hashtext(i.id::text || 'h')) % 1000 as h) x
 where s.service_code in ('CAMHS', 'YP_SUBSTANCE_MISUSE', 'IDVA') and h < 60;
insert into objection (id, involvement_id, state, raised_on)
select md5('b' || id)::uuid, id, 'PENDING', date '2026-03-01' from involvement where abs(hashtext(id::text || 'b')) % 500 = 0;
insert into conflict (id, practitioner_id, child_id, kind, declared_on)
select md5('k' || n)::uuid, md5('p' || n % 5000)::uuid, md5('c' || n * 53 % 60000)::uuid, 'RELATIVE', date '2026-01-01' from generate_series(0, 999) n;
insert into allow_list_entry (id, child_id, practitioner_id, granted_on, purpose_code)
select md5('l' || id)::uuid, child_id, practitioner_id, date '2026-01-01', 'CASE_RESPONSIBILITY' from involvement where lead
   and child_id in (select id from child where record_protection not in ('NONE', 'LOCATION'));
insert into statutory_access (id, child_id, practitioner_id, basis, purpose_code, from_at, expires_at)
select md5('x' || n)::uuid, md5('c' || n * 29 % 60000)::uuid, md5('p' || (n * 20 + 19) % 5000)::uuid, case when n % 3 = 0 then 'S47' else 'MASH' end, 'ENQUIRY',
       timestamptz '2026-03-01 09:00Z', timestamptz '2026-04-01 09:00Z' from generate_series(0, 1999) n;
analyze;
