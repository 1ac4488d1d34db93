-- What people are to each other, and where they live, for a time: added to and ended, never deleted. What was entered by mistake is
-- struck out, and counts as never said.
alter table relationship
    drop constraint relationship_person_id_other_id_kind_key,
    drop constraint relationship_kind_check,
    add constraint relationship_kind_check check (kind in ('MOTHER', 'FATHER', 'PARENT', 'ADOPTIVE_PARENT', 'STEP_PARENT', 'SIBLING',
        'HALF_SIBLING', 'GRANDPARENT', 'AUNT_OR_UNCLE', 'FOSTER_CARER', 'KINSHIP_CARER', 'GUARDIAN', 'OTHER_ADULT')),
    add column recorded_by uuid references account,
    add column recorded_at timestamptz,
    add column ended_by    uuid references account,
    add column ended_at    timestamptz,
    add column end_reason  text check (end_reason in ('OVER', 'ADOPTED', 'MISTAKE')),
    add check (num_nonnulls(ended_by, ended_at, end_reason) in (0, 3)),
    add constraint relationship_once exclude using gist (person_id with =, other_id with =, kind with =,
        daterange(since, until, '[]') with &&) where (end_reason is distinct from 'MISTAKE'),
    add constraint relationship_once_between_siblings exclude using gist (least(person_id, other_id) with =,
        greatest(person_id, other_id) with =, kind with =, daterange(since, until, '[]') with &&)
        where (kind in ('SIBLING', 'HALF_SIBLING') and end_reason is distinct from 'MISTAKE');
comment on column relationship.recorded_by is 'Null for what was brought in from elsewhere.';
create index relationship_person on relationship (person_id);

alter table household_member
    add column recorded_by uuid references account,
    add column recorded_at timestamptz,
    add column ended_by    uuid references account,
    add column ended_at    timestamptz,
    add check (num_nonnulls(ended_by, ended_at) in (0, 2));

-- What was said of parental responsibility (Children Act 1989, s3), by whom and on what ground; the latest is on the relationship.
create table responsibility_entry (
    id              uuid primary key,
    relationship_id uuid not null references relationship,
    state           text not null check (state in ('NONE', 'RECORDED', 'VERIFIED')),
    since           date,
    source          text not null check (source in ('TOLD', 'BIRTH_CERTIFICATE', 'AGREEMENT', 'COURT_ORDER', 'SPECIAL_GUARDIANSHIP',
                        'ADOPTION_ORDER')),
    recorded_by     uuid not null references account,
    recorded_at     timestamptz not null,
    constraint responsibility_is_verified_on_paper check (state <> 'VERIFIED' or source <> 'TOLD')
);
comment on column responsibility_entry.since is 'From when it is held, or held no longer; null when nobody knows.';
create index responsibility_entry_latest on responsibility_entry (relationship_id, recorded_at desc);

-- Births, deaths and new names, with what was known before.
create table person_event (
    id                 uuid primary key,
    person_id          uuid not null references person,
    kind               text not null check (kind in ('BORN', 'DIED', 'NAMED')),
    on_date            date not null,
    former_given_name  text not null,
    former_family_name text not null,
    former_expected_on date,
    recorded_by        uuid not null references account,
    recorded_at        timestamptz not null
);
create index person_event_person on person_event (person_id, recorded_at);

revoke update, delete, truncate on responsibility_entry, person_event from patchwork_app;
revoke delete, truncate on relationship, household, household_member from patchwork_app;
