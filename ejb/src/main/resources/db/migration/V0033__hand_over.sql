-- One practitioner's work with a child is offered to a colleague; accepted, the old involvement ends and the new one begins.
create table hand_over (
    id                 uuid primary key,
    involvement_id     uuid not null references involvement,
    offered_by         uuid not null references practitioner,
    offered_to         uuid not null references practitioner check (offered_to <> offered_by),
    with_lead          boolean not null default false,
    offered_at         timestamptz not null,
    expires_at         timestamptz not null check (expires_at > offered_at),
    state              text not null default 'OFFERED' check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    answered_at        timestamptz check (answered_at >= offered_at),
    new_involvement_id uuid references involvement check (new_involvement_id <> involvement_id),
    version            int not null default 0,
    check ((state = 'OFFERED') = (answered_at is null)),
    check ((state = 'ACCEPTED') = (new_involvement_id is not null))
);
comment on column hand_over.with_lead is 'Whoever takes over is to lead as well, if the policy shows them to the whole team.';
create unique index hand_over_offered_once on hand_over (involvement_id) where state = 'OFFERED';
create index hand_over_to on hand_over (offered_to, offered_at desc);
create index hand_over_by on hand_over (offered_by, offered_at desc);
revoke delete, truncate on hand_over from patchwork_app;

-- Who leads from now on, and who no longer does and stays.
alter table notice drop constraint notice_event_check,
    add constraint notice_event_check check (event in ('JOINED', 'LEFT', 'LEAD_CHANGED', 'LEADS', 'LEADS_NO_LONGER'));
