-- Who works with a child, as periods that may recur.
create table involvement (
    id                 uuid primary key,
    child_id           uuid not null references child,
    practitioner_id    uuid not null references practitioner,
    team_id            uuid not null references team,
    role_code          policy_code not null,
    subject            text not null default 'CHILD' check (subject in ('CHILD', 'PARENT', 'SIBLING', 'OTHER_ADULT')),
    subject_person_id  uuid references person,
    relevant           boolean not null default true,
    started_on         date not null,
    ended_on           date check (ended_on >= started_on),
    invited_at         timestamptz,
    accepted_at        timestamptz,
    disputed_at        timestamptz,
    core_group         boolean not null default false,
    lead               boolean not null default false,
    raised_sensitivity text check (raised_sensitivity in ('SENSITIVE_HEALTH', 'SENSITIVE_SAFETY', 'SENSITIVE_JUSTICE', 'SENSITIVE_OTHER')),
    practitioner_mark  boolean not null default false,
    join_reason        text,
    recorded_at        timestamptz not null,
    version            int  not null default 0,
    check (subject = 'CHILD' or subject_person_id is not null),
    check (accepted_at is null or invited_at is not null),
    check (not lead or (subject = 'CHILD' and ended_on is null)),
    exclude using gist (child_id with =, practitioner_id with =, subject with =, daterange(started_on, ended_on, '[]') with &&)
);
comment on column involvement.raised_sensitivity is 'An involvement may raise its service''s sensitivity, never lower it.';
comment on column involvement.team_id is 'The team in which the practitioner worked at the time.';
create unique index involvement_one_lead on involvement (child_id) where lead;
create index involvement_practitioner on involvement (practitioner_id, child_id);
create index involvement_child on involvement (child_id);

-- That they met, and how; never a note of what was said.
create table contact (
    id             uuid primary key,
    involvement_id uuid not null references involvement,
    on_date        date not null,
    kind           text not null check (kind in ('SEEN', 'PHONE', 'VIDEO', 'MEETING')),
    recorded_at    timestamptz not null
);
create index contact_latest on contact (involvement_id, on_date desc);

create table plan_status (
    id        uuid primary key,
    child_id  uuid not null references child,
    plan      text not null check (plan in ('EARLY_HELP', 'NONE', 'CIN', 'CP', 'LAC', 'CARE_LEAVER')),
    from_date date not null,
    to_date   date check (to_date >= from_date),
    version   int  not null default 0,
    exclude using gist (child_id with =, daterange(from_date, to_date, '[]') with &&)
);

-- Something changed on a case: shown to its reader only after the sharing decision was taken again.
create table notice (
    id             uuid primary key,
    recipient_id   uuid not null references practitioner,
    child_id       uuid not null references child,
    involvement_id uuid not null references involvement,
    event          text not null check (event in ('JOINED', 'LEFT', 'LEAD_CHANGED')),
    at             timestamptz not null,
    read_at        timestamptz,
    version        int  not null default 0
);
create index notice_unread on notice (recipient_id, at desc) where read_at is null;

-- Tries to join with identifiers that did not match; many of them look like guessing.
create table join_try (
    id              uuid primary key,
    practitioner_id uuid not null references practitioner,
    child_id        uuid not null references child,
    at              timestamptz not null
);
create index join_try_recent on join_try (practitioner_id, at);
revoke update, delete, truncate on join_try from patchwork_app;
