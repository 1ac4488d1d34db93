-- What the sharing policy asks about consent, decisions, protection and conflict. Rows are added, not changed:
-- the latest in force speaks.
create table consent (
    id            uuid primary key,
    child_id      uuid not null references child,
    service_id    uuid not null references service,
    state         text not null check (state in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    extent        text check (extent in ('FULL', 'EXISTENCE')),
    giver         text not null check (giver in ('CHILD', 'PARENT', 'OTHER_PARENT', 'ADULT_SUBJECT')),
    giver_id      uuid references person,
    subject_id    uuid not null references person,
    scope         text not null default 'ALL' check (scope in ('ALL', 'ONLY', 'EXCEPT')),
    explained     text,
    valid_from    date not null,
    valid_to      date check (valid_to >= valid_from),
    recorded_at   timestamptz not null,
    recorded_by   uuid references practitioner,
    check ((state = 'GIVEN') = (extent is not null))
);
comment on column consent.scope is 'ALL: everyone on the child''s team. ONLY, EXCEPT: the agencies and roles in consent_scope.';
create index consent_latest on consent (child_id, service_id, recorded_at desc);

create table consent_scope (
    id              uuid primary key,
    consent_id      uuid not null references consent,
    organisation_id uuid references organisation,
    role_code       policy_code,
    check (num_nonnulls(organisation_id, role_code) = 1)
);
create index consent_scope_consent on consent_scope (consent_id);

create table holder_decision (
    id          uuid primary key,
    child_id    uuid not null references child,
    service_id  uuid not null references service,
    subject_id  uuid not null references person,
    decision    text not null check (decision in ('DISCLOSE_FULL', 'DISCLOSE_EXISTENCE', 'WITHHOLD')),
    reason      text not null,
    legal_basis text not null,
    decided_by  uuid not null references practitioner,
    decided_at  timestamptz not null,
    review_on   date not null
);
comment on column holder_decision.review_on is 'From this day on the decision counts as none.';
create index holder_decision_latest on holder_decision (child_id, service_id, decided_at desc);

create table objection (
    id             uuid primary key,
    involvement_id uuid not null references involvement,
    state          text not null check (state in ('PENDING', 'UPHELD', 'REJECTED')),
    raised_on      date not null,
    decided_on     date,
    version        int  not null default 0,
    check ((state = 'PENDING') = (decided_on is null))
);
create index objection_involvement on objection (involvement_id);

create table conflict (
    id              uuid primary key,
    practitioner_id uuid not null references practitioner,
    child_id        uuid not null references child,
    kind            text not null check (kind in ('SELF', 'RELATIVE', 'RISK_LINK')),
    declared_on     date not null,
    ended_on        date check (ended_on >= declared_on),
    version         int  not null default 0
);
create index conflict_practitioner on conflict (practitioner_id, child_id);

create table allow_list_entry (
    id              uuid primary key,
    child_id        uuid not null references child,
    practitioner_id uuid not null references practitioner,
    granted_on      date not null,
    ends_on         date check (ends_on >= granted_on),
    purpose_code    policy_code not null,
    version         int  not null default 0
);
create index allow_list_entry_practitioner on allow_list_entry (practitioner_id, child_id);

create table statutory_access (
    id              uuid primary key,
    child_id        uuid not null references child,
    practitioner_id uuid not null references practitioner,
    basis           text not null check (basis in ('MASH', 'EDT', 'S47', 'POLICE_PROTECTION')),
    purpose_code    policy_code not null,
    from_at         timestamptz not null,
    expires_at      timestamptz not null check (expires_at > from_at),
    version         int  not null default 0
);
create index statutory_access_practitioner on statutory_access (practitioner_id, child_id, expires_at);

-- What was agreed and decided is added to, never rewritten.
revoke update, delete, truncate on consent, consent_scope, holder_decision from patchwork_app;
